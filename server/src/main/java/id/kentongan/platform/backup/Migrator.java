package id.kentongan.platform.backup;

/** Builds the tables of a schema, on a connection of its own. */
public interface Migrator {
    /**
     * Brings {@code schema} to {@code version}, or to the newest version it knows when that is lower.
     *
     * @param schema one of the schemas that the restore was given
     */
    void migrateTo(String schema, String version);

    /** Brings {@code schema} to the newest version. */
    void migrateToNewest(String schema);
}
