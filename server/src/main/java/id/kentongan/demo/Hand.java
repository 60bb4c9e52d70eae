package id.kentongan.demo;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write: careful or in a hurry, with words cut short, slips of the finger, and pictures behind the words. */
final class Hand {
    /** One way of writing, and how often a word that can be shortened is. */
    enum Temper {
        CAREFUL(0),
        PLAIN(0.12),
        CASUAL(0.55),
        HURRIED(0.9),
        LOUD(0.3);

        private final double shortens;

        Temper(double shortens) {
            this.shortens = shortens;
        }

        boolean isLowerCase() {
            return this == CASUAL || this == HURRIED;
        }
    }

    static final List<Temper> OF_REVIEWS = List.of(
            Temper.CAREFUL,
            Temper.CAREFUL,
            Temper.PLAIN,
            Temper.PLAIN,
            Temper.PLAIN,
            Temper.CASUAL,
            Temper.CASUAL,
            Temper.CASUAL,
            Temper.HURRIED,
            Temper.HURRIED);
    static final List<Temper> OF_COMMENTS =
            List.of(Temper.PLAIN, Temper.CASUAL, Temper.CASUAL, Temper.CASUAL, Temper.HURRIED, Temper.HURRIED);
    static final List<Temper> OF_COMPLAINTS =
            List.of(Temper.CAREFUL, Temper.CAREFUL, Temper.CAREFUL, Temper.PLAIN, Temper.PLAIN, Temper.CASUAL);

    private static final double SLIPS = 0.07;
    private static final double PICTURES = 0.13;
    private static final double SHOUTS = 0.02;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SENTENCE_START = Pattern.compile("(^|[.!?]\\s+)(\\p{Ll})");

    private final Pen pen;

    Hand(Pen pen) {
        this.pen = pen;
    }

    /** Puts the parts of one text together as one of these tempers would. */
    String write(List<String> parts, Mood mood, List<Temper> tempers) {
        var temper = pen.chance(SHOUTS) ? Temper.LOUD : pen.oneOf(tempers);
        var text = shortened(joined(parts, temper), temper.shortens);
        text = pen.chance(temper == Temper.CAREFUL ? SLIPS / 4 : SLIPS) ? slipped(text) : text;
        text = temper.isLowerCase() ? text.toLowerCase(Locale.ROOT) : withCapitals(text);
        if (temper == Temper.LOUD) {
            text = text.toUpperCase(Locale.ROOT);
        }
        var hasPicture = tempers != OF_COMPLAINTS && pen.chance(PICTURES);
        return text + end(text, temper) + (hasPicture ? " " + pen.pick("emoji." + mood.key()) : "");
    }

    private String joined(List<String> parts, Temper temper) {
        var text = new StringBuilder(parts.getFirst());
        for (var part : parts.subList(1, parts.size())) {
            var last = text.charAt(text.length() - 1);
            text.append(".,:!?".indexOf(last) >= 0 ? " " : between(temper)).append(part);
        }
        return text.toString();
    }

    private String between(Temper temper) {
        return switch (temper) {
            case CAREFUL -> pen.chance(0.85) ? ". " : "; ";
            case PLAIN -> pen.chance(0.55) ? ". " : ", ";
            case CASUAL -> pen.oneOf(List.of(", ", ", ", ". ", ".. ", " trus ", "\n"));
            case HURRIED -> pen.oneOf(List.of(" ", ", ", ",", " & ", "... "));
            case LOUD -> pen.chance(0.5) ? "!! " : ", ";
        };
    }

    private String end(String text, Temper temper) {
        if (".!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return "";
        }
        return switch (temper) {
            case CAREFUL -> ".";
            case PLAIN -> pen.oneOf(List.of(".", ".", "", "!"));
            case CASUAL -> pen.oneOf(List.of("", "", "", "..", "!", "~"));
            case HURRIED -> "";
            case LOUD -> "!".repeat(pen.between(1, 4));
        };
    }

    private String shortened(String text, double probability) {
        return WORD.matcher(text).replaceAll(word -> {
            var key = "ejaan." + word.group().toLowerCase(Locale.ROOT);
            var isShort = probability > 0 && pen.phrases().has(key) && pen.chance(probability);
            return Matcher.quoteReplacement(isShort ? pen.pick(key) : word.group());
        });
    }

    /** One longer word with two letters in the wrong order, one missing, one twice, or the last one drawn out. */
    private String slipped(String text) {
        var words = WORD.matcher(text)
                .results()
                .filter(word -> word.group().length() >= 5)
                .toList();
        if (words.isEmpty()) {
            return text;
        }
        var word = pen.oneOf(words);
        var letters = new StringBuilder(word.group());
        var at = pen.between(1, letters.length() - 2);
        switch (pen.between(0, 3)) {
            case 0 -> letters.insert(at + 2, letters.charAt(at)).deleteCharAt(at);
            case 1 -> letters.deleteCharAt(at);
            case 2 -> letters.insert(at, letters.charAt(at));
            default ->
                letters.append(
                        String.valueOf(letters.charAt(letters.length() - 1)).repeat(pen.between(2, 4)));
        }
        return text.substring(0, word.start()) + letters + text.substring(word.end());
    }

    private static String withCapitals(String text) {
        return SENTENCE_START
                .matcher(text)
                .replaceAll(start ->
                        Matcher.quoteReplacement(start.group(1) + start.group(2).toUpperCase(Locale.ROOT)));
    }
}
