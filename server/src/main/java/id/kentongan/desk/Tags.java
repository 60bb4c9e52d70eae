package id.kentongan.desk;

import id.kentongan.platform.BadInput;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which a desk sorts its items: lower case, letters, digits and a few signs, 40 characters at most. */
final class Tags {
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");

    private Tags() {}

    /** @throws BadInput when it is no tag */
    static String of(String text) {
        var tag = text.strip().toLowerCase(Locale.ROOT);
        if (!TAG.matcher(tag).matches()) {
            throw new BadInput("label=" + text, null);
        }
        return tag;
    }
}
