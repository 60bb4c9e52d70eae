package id.kentongan.mention.web;

import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.text.Cue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One mention.
 *
 * @param cues the words that moved each decision, as the present model explains it
 * @param pictures addresses of what hangs on it
 * @param model the present model
 */
public record MentionItemPage(
        Mention mention,
        MentionCards cards,
        List<Cue> cues,
        List<Mention.Earlier> earlier,
        List<String> pictures,
        String model) {
    /** Of each decision, so that one with many words does not crowd out the others. */
    private static final int MOST_CUES = 4;

    private static final String SENTIMENT = "sentiment";
    private static final String LANGUAGE = "language";
    private static final Set<String> NAMED = Set.of(
            "abs", "ace", "ban", "bbc", "bew", "bhp", "bjn", "bug", "en", "id", "jv", "mad", "mak", "min", "ms", "mui",
            "nij", "rej", "su", "und");

    /** One word and what it spoke for. */
    public record CueRow(String words, String about, String strength) {}

    public ItemCard card(Texts t) {
        return cards.full(t, mention, List.of());
    }

    /** Whether the words shown are those that led to the stored reading: true unless the model changed since. */
    public boolean sameModel() {
        return model.equals(mention.model());
    }

    /** The strongest words of each decision: the sentiment first, the language last. */
    public List<CueRow> cueRows(Texts t) {
        return cues.stream()
                .filter(cue -> cue.weight() > 0)
                .sorted(Comparator.comparingDouble(Cue::weight).reversed())
                .collect(Collectors.groupingBy(Cue::head, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt(decision -> place(decision.getKey())))
                .flatMap(decision -> decision.getValue().stream().limit(MOST_CUES))
                .map(cue -> new CueRow(
                        mention.text().substring(cue.span().start(), cue.span().end()),
                        about(t, cue),
                        strength(t, cue)))
                .toList();
    }

    /** The name of the language that was read, or its code where this version has no name for it. */
    public static String language(Texts t, String code) {
        return NAMED.contains(code) ? t.of("mention.lang." + code) : code;
    }

    private static int place(String head) {
        return switch (head) {
            case SENTIMENT -> 0;
            case LANGUAGE -> 2;
            default -> 1;
        };
    }

    private static String about(Texts t, Cue cue) {
        return switch (cue.head()) {
            case SENTIMENT -> t.of("part.sentiment." + cue.value());
            case LANGUAGE -> t.of("mention.cue.language", language(t, cue.value()));
            case "own_voice" -> t.of("part.ownvoice");
            case "gambling", "phishing", "scam", "abuse" -> t.of("part.threat." + cue.head());
            default -> t.of("part.element." + cue.head());
        };
    }

    /** Log-odds in words: 1 makes an outcome 2.7 times as likely. */
    private static String strength(Texts t, Cue cue) {
        if (cue.weight() >= 1) {
            return t.of("mention.cue.strong");
        }
        return t.of(cue.weight() >= 0.3 ? "mention.cue.medium" : "mention.cue.weak");
    }
}
