package id.kentongan.trainer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes sentences from templates. In a template <code>{name}</code> stands for one of the alternatives of a slot and
 * {@code [a|b|]} for one of those written in it; an empty alternative leaves the place empty. Slots may use slots.
 */
final class Grammar {
    private static final int DEEPEST = 8;

    private final Map<String, List<String>> slots;

    Grammar(Table slots) {
        this.slots = new HashMap<>();
        for (List<String> row : slots.rows()) {
            this.slots.put(row.getFirst(), List.of(row.get(1).split("\\|", -1)));
        }
    }

    String write(String template, SplittableRandom random) {
        return write(template, random, DEEPEST)
                .replaceAll(" +", " ")
                .replaceAll(" ([,.!?:])", "$1")
                .strip();
    }

    private String write(String template, SplittableRandom random, int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException("a slot that holds itself: " + template);
        }
        var written = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '{') {
                int end = template.indexOf('}', at);
                written.append(write(pick(slot(template.substring(at + 1, end)), random), random, depth - 1));
                at = end + 1;
            } else if (c == '[') {
                int end = closing(template, at);
                String choice = pick(List.of(template.substring(at + 1, end).split("\\|", -1)), random);
                written.append(write(choice, random, depth - 1));
                at = end + 1;
            } else {
                written.append(c);
                at++;
            }
        }
        return written.toString();
    }

    private List<String> slot(String name) {
        List<String> alternatives = slots.get(name);
        if (alternatives == null) {
            throw new IllegalArgumentException("no slot of the name " + name);
        }
        return alternatives;
    }

    private static int closing(String template, int open) {
        int end = template.indexOf(']', open);
        if (end < 0) {
            throw new IllegalArgumentException("no closing bracket in " + template);
        }
        return end;
    }

    private static String pick(List<String> alternatives, SplittableRandom random) {
        return alternatives.get(random.nextInt(alternatives.size()));
    }
}
