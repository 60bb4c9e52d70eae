package id.kentongan.trainer;

import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Clause;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts in the folder {@code own} that were written one by one for the project: invented reviews with the stretches
 * that speak of a service element marked in them, messages, posts, and sentences of languages that are easily confused.
 * One text in ten, the same ones on every machine, is held out to measure with.
 */
final class Handwritten {
    private static final Pattern MARK = Pattern.compile("\\{([a-z]+):([a-z]+)\\|([^{}|]*)\\}");
    private static final int HELD_OUT = 10;

    private final List<Review> reviews = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    Handwritten() {
        for (List<String> row : Table.resource("own/reviews").rows()) {
            reviews.add(review(row));
        }
        for (List<String> row : Table.resource("own/messages").rows()) {
            int threat = row.getFirst().equals("none")
                    ? 0
                    : 1 << Threat.valueOf(upper(row.getFirst())).ordinal();
            messages.add(new Message(row.get(2), Kind.valueOf(upper(row.get(1))), threat));
        }
    }

    /** A stretch of a review, by characters, that speaks of one element. */
    record Mark(Element element, int polarity, int from, int to) {
        private int within(int start, int end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, start));
        }
    }

    /** @param polarity how its words feel, whatever the stars */
    record Review(
            String text,
            Kind kind,
            String language,
            @Nullable Integer stars,
            int polarity,
            List<Mark> marks) {
        boolean heldOut() {
            return Sets.isHeldOut(text, HELD_OUT);
        }

        /** Its clauses as the reader will cut them, each with the elements that most of a mark or of the clause speaks of. */
        List<Remark> remarks() {
            Words words = Words.of(NormalForm.of(text));
            List<Remark> remarks = new ArrayList<>();
            for (Clause clause : Clause.of(words, 0, words.count())) {
                int start = words.from(clause.first());
                int end = words.to(clause.end() - 1);
                int elements = 0;
                int polarity = Sets.UNKNOWN;
                for (Mark mark : marks) {
                    int shared = mark.within(start, end);
                    if (2 * shared > Math.min(mark.to - mark.from, end - start)) {
                        elements |= 1 << mark.element.ordinal();
                        polarity = polarity == Sets.UNKNOWN || polarity == mark.polarity ? mark.polarity : Sets.NEUTRAL;
                    }
                }
                remarks.add(new Remark(text.substring(start, end), elements, polarity));
            }
            return remarks;
        }

        /** The elements with their polarity in the form of the measuring set: {@code element:polarity}, comma-separated. */
        Sets.Labelled labelled() {
            List<String> labels = marks.stream()
                    .map(mark -> mark.element.code() + ":"
                            + Head.SENTIMENT.outcomes().get(mark.polarity))
                    .distinct()
                    .toList();
            return new Sets.Labelled(text, null, String.join(",", labels), "");
        }
    }

    /**
     * A clause of a review.
     *
     * @param elements a bit for each {@link Element} it speaks of
     * @param polarity how it leans, or {@link Sets#UNKNOWN} when it speaks of no element
     */
    record Remark(String text, int elements, int polarity) {}

    /** @param threat a bit for each {@link Threat} */
    record Message(String text, Kind kind, int threat) {
        boolean heldOut() {
            return Sets.isHeldOut(text, HELD_OUT);
        }
    }

    List<Review> reviews() {
        return reviews;
    }

    List<Message> messages() {
        return messages;
    }

    /** Posts, truth 1 where an institution speaks. */
    List<Sample> posts() {
        return Table.resource("own/posts").rows().stream()
                .map(row -> Sample.of(row.get(1), row.getFirst().equals("own") ? 1 : 0, "own"))
                .toList();
    }

    /** Sentences, truth being the place of the code among the languages. */
    List<Sample> languages() {
        List<String> codes = Head.LANGUAGE.outcomes();
        return Table.resource("own/languages").rows().stream()
                .map(row -> Sample.of(row.get(1), codes.indexOf(row.getFirst()), "own"))
                .toList();
    }

    /** @param row kind, language, stars, polarity, and the text with its marks */
    static Review review(List<String> row) {
        List<Mark> marks = new ArrayList<>();
        var text = new StringBuilder();
        Matcher matcher = MARK.matcher(row.get(4));
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            int from = text.length();
            text.append(matcher.group(3));
            marks.add(new Mark(
                    Element.valueOf(upper(matcher.group(1))), Sets.polarity(matcher.group(2)), from, text.length()));
        }
        matcher.appendTail(text);
        Integer stars = row.get(2).equals("-") ? null : Integer.valueOf(row.get(2));
        return new Review(
                text.toString(),
                Kind.valueOf(upper(row.getFirst())),
                row.get(1),
                stars,
                Sets.polarity(row.get(3)),
                List.copyOf(marks));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
