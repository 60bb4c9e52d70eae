/**
 * A backup that outlives versions: every table of the given schemas as text in one sealed ZIP, and the way back into an
 * empty database. It works over an ordinary connection, embedded database or not, and needs no superuser. It knows tables
 * from the catalogue only, never by name. Uploaded files that still wait for their import are not part of a backup.
 */
@NullMarked
package id.kentongan.platform.backup;

import org.jspecify.annotations.NullMarked;
