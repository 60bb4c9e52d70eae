package id.kentongan.source.wording;

import java.util.Locale;
import java.util.Set;

/** The words that stand where a name would be when nobody gave one. */
public final class Nameless {

    private static final Set<String> WORDS = Set.of(
            "a google user",
            "google user",
            "pengguna google",
            "seorang pengguna google",
            "anonim",
            "anonymous",
            "tanpa nama",
            "hamba allah");

    private Nameless() {}

    public static boolean is(String name) {
        return WORDS.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
