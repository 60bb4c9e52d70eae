package id.kentongan.platform.backup;

import java.nio.file.Path;

/** A backup cannot be made or used. The message is one line that tells a user why. */
public final class BackupFailure extends RuntimeException {
    private BackupFailure(String message) {
        super(message);
    }

    private BackupFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static BackupFailure noSuchFile(Path file) {
        return new BackupFailure("There is no file " + file + ".");
    }

    static BackupFailure notABackup(Path file) {
        return new BackupFailure(file + " is no Kentongan backup, or a part of it is missing. Nothing was restored.");
    }

    static BackupFailure damaged(Path file) {
        return new BackupFailure(file + " is damaged: its checksum does not fit. Nothing was restored.");
    }

    static BackupFailure damagedTable(Path file, String table) {
        return new BackupFailure(file + " is damaged: the rows of " + table + " do not fit its list of contents."
                + " Nothing was restored.");
    }

    static BackupFailure newer(Path file, String product) {
        return new BackupFailure(file + " was made by Kentongan " + product
                + ", which is newer than this one: update Kentongan first. Nothing was restored.");
    }

    static BackupFailure otherTables(Path file, String table) {
        return new BackupFailure(
                file + " and this Kentongan disagree about the columns of " + table + ". Nothing was restored.");
    }

    static BackupFailure notEmpty(String table) {
        return new BackupFailure("The database is not empty, it has a table " + table
                + ": restore into a new directory or an empty database. Nothing was restored.");
    }

    static BackupFailure nothingToSave() {
        return new BackupFailure("The database holds no tables of Kentongan, so there is nothing to save.");
    }

    static BackupFailure exists(Path file) {
        return new BackupFailure(file + " exists already: wait a second and try again.");
    }

    static BackupFailure cannotWrite(Path directory, Exception cause) {
        return new BackupFailure("The backup cannot be written to " + directory + ": " + line(cause), cause);
    }

    static BackupFailure cannotRestore(Path file, Exception cause) {
        return new BackupFailure(
                file + " cannot be restored: " + line(cause) + ". The database was left as it was.", cause);
    }

    private static String line(Exception cause) {
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
