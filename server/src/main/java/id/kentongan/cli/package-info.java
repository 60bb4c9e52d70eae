/**
 * The command line: one class for each command, and how the application is started for it. It decides nothing of the
 * domain.
 */
@NullMarked
package id.kentongan.cli;

import org.jspecify.annotations.NullMarked;
