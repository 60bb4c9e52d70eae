/** The pages of the inbox. */
@NullMarked
package id.kentongan.desk.web;

import org.jspecify.annotations.NullMarked;
