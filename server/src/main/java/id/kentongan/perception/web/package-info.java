/** The page of perception: figures, charts and offices side by side. */
@NullMarked
package id.kentongan.perception.web;

import org.jspecify.annotations.NullMarked;
