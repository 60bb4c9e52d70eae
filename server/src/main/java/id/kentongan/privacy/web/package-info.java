/** The pages of personal data. */
@NullMarked
package id.kentongan.privacy.web;

import org.jspecify.annotations.NullMarked;
