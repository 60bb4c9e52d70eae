/** The public form of a survey, and the pages on which officers keep it and read what it says. */
@NullMarked
package id.kentongan.survey.web;

import org.jspecify.annotations.NullMarked;
