package id.kentongan.survey;

import id.kentongan.text.Element;
import java.util.Map;

/**
 * What somebody answered.
 *
 * @param answers from 1 (worst) to 4 (best)
 * @param service what they came for, empty when they did not say
 * @param comment in their own words, empty for none
 */
public record Response(Map<Element, Integer> answers, String service, String comment) {
    public static final Response EMPTY = new Response(Map.of(), "", "");

    /** In characters; what goes beyond is cut off. */
    public static final int LONGEST_COMMENT = 1000;

    public Response {
        answers = Map.copyOf(answers);
        answers.forEach((element, answer) -> {
            if (answer < 1 || answer > 4) {
                throw new IllegalArgumentException("an answer of " + answer + " to " + element);
            }
        });
        service = service.strip();
        comment = clean(comment);
    }

    /** Without what no hand types, and no longer than may be. */
    private static String clean(String text) {
        var clean = text.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n]]", " ")
                .strip();
        return clean.length() <= LONGEST_COMMENT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST_COMMENT)));
    }
}
