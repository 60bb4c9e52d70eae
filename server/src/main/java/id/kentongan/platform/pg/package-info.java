/**
 * The PostgreSQL that Kentongan brings along: unpacks the programs, makes the data directory, starts, watches and stops
 * one server on the loopback address. It knows no Spring and no table, and it never opens a connection itself. A
 * database server of one's own does not pass through here.
 */
@NullMarked
package id.kentongan.platform.pg;

import org.jspecify.annotations.NullMarked;
