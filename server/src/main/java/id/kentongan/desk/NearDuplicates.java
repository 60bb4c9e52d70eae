package id.kentongan.desk;

import id.kentongan.text.Families;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which of the recent texts say nearly the same. It remembers the texts since the server started; after a restart a
 * late relative leads a family of its own.
 */
@Component
class NearDuplicates {
    private static final int REMEMBERED = 20_000;

    /** Few words are soon alike without having to do with each other. */
    private static final int FEWEST_CHARACTERS = 40;

    private final Families families = new Families(REMEMBERED);

    /** The family of the next text; {@code null} when it is too short to have one. */
    @Nullable
    String family(String text) {
        if (text.length() < FEWEST_CHARACTERS) {
            return null;
        }
        var sketch = Families.sketch(text);
        synchronized (families) {
            return families.of(sketch);
        }
    }
}
