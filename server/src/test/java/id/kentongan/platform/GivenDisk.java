package id.kentongan.platform;

import java.nio.file.Path;

/** A disk with just so much room. */
public final class GivenDisk extends DiskSpace {
    private final long usable;

    public GivenDisk(long usable) {
        super(new Place(Path.of("."), Path.of("."), "jdbc:postgresql:test", "18"));
        this.usable = usable;
    }

    @Override
    public long usable() {
        return usable;
    }
}
