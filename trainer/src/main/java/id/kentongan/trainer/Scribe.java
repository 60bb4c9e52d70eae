package id.kentongan.trainer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes clean sentences the way people type them: shortened words, missing letters, odd capitals, disguised letters. */
final class Scribe {
    private static final List<Integer> ALPHABETS =
            List.of(0x1D400, 0x1D5D4, 0x1D5A0, 0x1D63C, 0x1D670, 0xFF21, 0x1F130, 0x1F170, 0x24B6);
    private static final List<Integer> DIGITS =
            List.of(0x1D7CE, 0x1D7EC, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0xFF10, 0x30, 0x30, 0x30);
    private static final List<String> ORNAMENTS = List.of("\u0332", "\u0336", "\u0338", "\u033D", "\u033E", "\u0353");
    private static final List<String> ENDS = List.of("", "", "", ".", "!", "!!", " 🙏", " 😡", " 👍", "..", "?");
    private static final List<String> STARS = List.of("⭐", "💕", "🔥", "✨", "🟣", " ");

    private final Map<String, List<String>> spellings = new HashMap<>();

    Scribe(Table spelling) {
        for (List<String> row : spelling.rows()) {
            spellings.put(row.getFirst(), List.of(row.get(1).split("\\|")));
        }
    }

    /** One way of typing the sentence. */
    String type(String sentence, SplittableRandom random) {
        double haste = random.nextInt(3) * 0.35;
        var typed = new StringBuilder();
        for (String word : sentence.split(" ")) {
            typed.append(typed.isEmpty() ? "" : " ").append(word(word, haste, random));
        }
        String text = typed.toString();
        int style = random.nextInt(10);
        if (style < 2) {
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        } else if (style == 2) {
            text = text.toUpperCase(Locale.ROOT);
        }
        return text;
    }

    String end(SplittableRandom random) {
        return ENDS.get(random.nextInt(ENDS.size()));
    }

    private String word(String word, double haste, SplittableRandom random) {
        List<String> ways = spellings.get(word);
        if (ways != null && random.nextDouble() < haste) {
            return ways.get(random.nextInt(ways.size()));
        }
        if (word.length() > 5 && random.nextDouble() < haste * 0.1) {
            int gone = 1 + random.nextInt(word.length() - 2);
            return word.substring(0, gone) + word.substring(gone + 1);
        }
        if (word.length() > 3 && random.nextDouble() < haste * 0.04) {
            return word + word.substring(word.length() - 1).repeat(3);
        }
        return word;
    }

    /** The name in one of the disguises that spam wears; sometimes in none. */
    String disguise(String name, SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> spaced(name.toUpperCase(Locale.ROOT), random);
            case 3 -> ornamented(name.toUpperCase(Locale.ROOT), random);
            default -> fancy(name, random);
        };
    }

    private static String spaced(String name, SplittableRandom random) {
        String gap = random.nextBoolean() ? " " : random.nextBoolean() ? "." : "-";
        String star = STARS.get(random.nextInt(STARS.size()));
        return star + " " + String.join(gap, name.replace(" ", "").split("")) + " " + star;
    }

    private static String ornamented(String name, SplittableRandom random) {
        String ornament = ORNAMENTS.get(random.nextInt(ORNAMENTS.size()));
        String star = STARS.get(random.nextInt(STARS.size()));
        return star + name.replaceAll("([A-Z0-9])", "$1" + ornament) + star;
    }

    String fancy(String name, SplittableRandom random) {
        int alphabet = random.nextInt(ALPHABETS.size());
        var text = new StringBuilder();
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                text.appendCodePoint(ALPHABETS.get(alphabet) + c - 'A');
            } else if (c >= '0' && c <= '9') {
                text.appendCodePoint(DIGITS.get(alphabet) + c - '0');
            } else {
                text.append(c);
            }
        }
        String star = STARS.get(random.nextInt(STARS.size()));
        return star + text + star;
    }
}
