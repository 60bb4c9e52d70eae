package id.kentongan.platform.backup;

/** Hears of each table when all its rows are through. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (table, rows) -> {};

    void done(String table, long rows);
}
