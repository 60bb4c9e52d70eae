/**
 * XML from strangers: finds out how its bytes are to be read and what it begins with, mends what newsrooms get wrong, and makes
 * a tree of it without a document type, without entities, and without loading anything.
 */
@NullMarked
package id.kentongan.source.xml;

import org.jspecify.annotations.NullMarked;
