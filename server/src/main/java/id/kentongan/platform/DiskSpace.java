package id.kentongan.platform;

import java.io.File;
import org.springframework.stereotype.Component;

/** The disk of the data directory. */
@Component
public class DiskSpace {
    /** PostgreSQL cannot write, nor start again, without room for the next segment of its log; they have 16 MB each. */
    private static final long NEEDED = 2L * 16 * 1024 * 1024;

    private final Place place;

    public DiskSpace(Place place) {
        this.place = place;
    }

    /** Whether there is too little left for the embedded database to go on; never for a database elsewhere. */
    public boolean isUsedUp() {
        return place.embedded() != null && usable() < NEEDED;
    }

    /** Bytes left on the disk of the data directory, where uploads lie too. */
    public long usable() {
        return disk().getUsableSpace();
    }

    /** Bytes in all. */
    public long total() {
        return disk().getTotalSpace();
    }

    private File disk() {
        return place.data().toFile();
    }
}
