package id.kentongan.api.web;

import id.kentongan.api.web.NewKeys.Wanted;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form for a new key.
 *
 * @param kirim whether it may send
 * @param baca whether it may read
 * @param sumber the source to send into, or {@value #NEW_SOURCE}
 * @param sampai the last day that it opens anything, empty for no end
 */
public record KeyForm(
        @Nullable String nama,
        @Nullable UnitId satuan,
        @Nullable Boolean kirim,
        @Nullable Boolean baca,
        @Nullable String sumber,
        @Nullable String sumberBaru,
        @Nullable String sampai) {
    /** The choice of a source that is yet to be made. */
    public static final String NEW_SOURCE = "baru";

    static final KeyForm EMPTY = new KeyForm(null, null, true, null, NEW_SOURCE, null, null);

    /** What is not ticked is not sent. */
    public boolean maySend() {
        return Boolean.TRUE.equals(kirim);
    }

    public boolean mayRead() {
        return Boolean.TRUE.equals(baca);
    }

    String name() {
        return nama == null ? "" : nama.strip();
    }

    /** The name of the new source: as typed, else that of the key. */
    String sourceName() {
        return sumberBaru == null || sumberBaru.isBlank() ? name() : sumberBaru.strip();
    }

    EnumSet<KeyPermission> permissions() {
        var permissions = EnumSet.noneOf(KeyPermission.class);
        if (maySend()) {
            permissions.add(KeyPermission.WRITE_MENTIONS);
        }
        if (mayRead()) {
            permissions.add(KeyPermission.READ);
        }
        return permissions;
    }

    Wanted wanted() {
        if (!maySend()) {
            return new Wanted.Nothing();
        }
        return sumber == null || sumber.equals(NEW_SOURCE)
                ? new Wanted.New(sourceName())
                : new Wanted.Known(SourceId.of(sumber));
    }

    boolean hasEnd() {
        return sampai != null && !sampai.isBlank();
    }

    /** The last day, {@code null} when it is none that can be read. */
    @Nullable
    LocalDate lastDay() {
        try {
            return sampai == null ? null : LocalDate.parse(sampai.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
