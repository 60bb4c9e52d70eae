package id.kentongan.help;

import java.util.Arrays;
import java.util.Optional;

/** The chapters of the guide, in the order in which an office meets them. */
public enum Chapter {
    START("mulai"),
    LOAD("memuat"),
    MORNING("beranda"),
    INBOX("kotak"),
    NOTE("catat"),
    SOURCES("sumber"),
    VOICES("suara"),
    PERCEPTION("persepsi"),
    SURVEY("skm"),
    SHIFT("piket"),
    REPORT("laporan"),
    TRACE("jejak"),
    TROUBLE("masalah");

    private final String slug;

    Chapter(String slug) {
        this.slug = slug;
    }

    /** The name in addresses, of its template and of its words. */
    public String slug() {
        return slug;
    }

    public String href() {
        return HelpController.PATH + "/" + slug;
    }

    public int number() {
        return ordinal() + 1;
    }

    public Optional<Chapter> previous() {
        return at(ordinal() - 1);
    }

    public Optional<Chapter> next() {
        return at(ordinal() + 1);
    }

    static Optional<Chapter> find(String slug) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.slug.equals(slug))
                .findFirst();
    }

    private static Optional<Chapter> at(int index) {
        return index < 0 || index >= values().length ? Optional.empty() : Optional.of(values()[index]);
    }
}
