/** The gate that every request passes, signing in, and the pages for units and people. */
@NullMarked
package id.kentongan.people.web;

import org.jspecify.annotations.NullMarked;
