/**
 * The directory in which one installation of Kentongan lives: its lock, its secret key, its incoming files, and the note
 * by which the command line finds a running server. It knows no Spring and starts nothing.
 */
@NullMarked
package id.kentongan.platform.install;

import org.jspecify.annotations.NullMarked;
