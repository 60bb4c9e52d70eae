package id.kentongan.collect;

import id.kentongan.platform.BadInput;
import id.kentongan.source.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words for which a feed is read: an entry is taken when one of them stands in its headline or excerpt as whole words,
 * whatever the case of the letters. Without any, every entry is taken.
 */
public record Watchwords(List<String> words) {
    private static final int MOST = 50;
    private static final int LONGEST = 80;

    public Watchwords {
        words = List.copyOf(words);
    }

    /**
     * Reads them as a person types them, between commas or on lines.
     *
     * @throws BadInput when there are too many, or one is too long
     */
    public static Watchwords of(String text) {
        var words = Arrays.stream(text.split("[,\\n]"))
                .map(Watchwords::plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST || words.stream().anyMatch(word -> word.length() > LONGEST)) {
            throw new BadInput("kata=" + text, null);
        }
        return new Watchwords(words);
    }

    public boolean take(Item item) {
        var said = " " + plain(text(item.title()) + " " + item.text()) + " ";
        return words.isEmpty() || words.stream().anyMatch(word -> said.contains(" " + word + " "));
    }

    /** As they are typed. */
    @Override
    public String toString() {
        return String.join(", ", words);
    }

    private static String text(@Nullable String title) {
        return title == null ? "" : title;
    }

    /** Lower case letters and digits with one space between words. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
