package id.kentongan.demo;

import java.util.Locale;

/** What a made-up text feels, as the tables of phrases call it. */
enum Mood {
    BAIK,
    SEDANG,
    BURUK;

    static Mood of(int stars) {
        return stars >= 4 ? BAIK : stars == 3 ? SEDANG : BURUK;
    }

    /** The mood that ends the key of a phrase. */
    static Mood of(String key) {
        return valueOf(key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
