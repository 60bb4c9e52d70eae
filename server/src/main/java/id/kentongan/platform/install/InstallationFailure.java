package id.kentongan.platform.install;

import java.nio.file.Path;

/** The installation directory cannot be used. The message is one line that tells a user why and what to do. */
public final class InstallationFailure extends RuntimeException {
    private InstallationFailure(String message) {
        super(message);
    }

    static InstallationFailure inUse(Path data, Installation.State state) {
        var who =
                switch (state) {
                    case Installation.Running running ->
                        " (process " + running.server().pid() + ", "
                                + running.server().address() + ")";
                    case Installation.Starting starting -> " (process " + starting.pid() + ")";
                    case Installation.Absent absent -> "";
                    case Installation.Stopped stopped -> "";
                };
        return new InstallationFailure(
                "Kentongan already uses " + data + who + ": stop it first, or choose another directory with --data.");
    }

    static InstallationFailure foreign(Path data) {
        return new InstallationFailure(data + " is not empty and holds no Kentongan data:"
                + " choose an empty or a new directory with --data.");
    }

    static InstallationFailure otherOwner(Path data, String owner) {
        return new InstallationFailure(
                data + " belongs to the user " + owner + ": run Kentongan as that user, or choose another directory.");
    }

    static InstallationFailure keyLost(Path key) {
        return new InstallationFailure(key + " is missing or damaged, so people in this data could not be told apart"
                + " as before: put the file back, or restore a backup into a new directory.");
    }

    static InstallationFailure unusable(Path data, Exception cause) {
        var failure = new InstallationFailure("Kentongan cannot use " + data + ": " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }
}
