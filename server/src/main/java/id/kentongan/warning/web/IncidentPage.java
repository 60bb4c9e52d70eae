package id.kentongan.warning.web;

import id.kentongan.mention.Aspect;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Timeline;
import id.kentongan.warning.Incident;
import id.kentongan.warning.Sentences;
import id.kentongan.warning.Warnings;
import id.kentongan.warning.Warnings.Line;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;

/**
 * One incident with what is behind it.
 *
 * @param all how many mentions are behind it
 * @param samples a few of them, the newest first
 * @param sources the names of the sources they came from
 * @param words by which they stand out from what was said before
 * @param mayWork whether the viewer may do something about it
 */
public record IncidentPage(
        IncidentRow row,
        ZoneId zone,
        Capped all,
        List<Mention> samples,
        List<String> sources,
        List<String> words,
        DayCurve curve,
        List<Line> lines,
        boolean mayWork,
        MentionCards cards) {
    public IncidentPage {
        samples = List.copyOf(samples);
        sources = List.copyOf(sources);
        words = List.copyOf(words);
        lines = List.copyOf(lines);
    }

    public Incident incident() {
        return row.incident();
    }

    public boolean isClosed() {
        return incident().state().isClosed();
    }

    public String items() {
        return FilterAddress.of(incident().filter(zone));
    }

    public String itemsOf(Aspect aspect) {
        return FilterAddress.of(incident().filter(aspect, zone));
    }

    /** Those of the mentions behind it that use the word. */
    public String itemsWith(String word) {
        var set = new HashMap<>(FilterAddress.parameters(incident().filter(zone)));
        set.put("q", word);
        return FilterAddress.of(FilterAddress.parse(set));
    }

    public List<Aspect> aspects() {
        return incident().aspects().stream().sorted().toList();
    }

    public String count(Texts t) {
        return t.of(all.more() ? "warning.items.more" : "warning.items.all", all.n());
    }

    public List<ItemCard> cards(Texts t) {
        return samples.stream().map(mention -> cards.brief(t, mention)).toList();
    }

    public ChartSpec chart(Texts t) {
        return curve.chart(t);
    }

    public List<Integer> hours() {
        return Warnings.HOURS;
    }

    public Timeline timeline(Texts t) {
        return new Timeline(lines.stream()
                .map(line -> new Timeline.Entry(line.at(), words(t, line), icon(line.what()), false))
                .toList());
    }

    private String words(Texts t, Line line) {
        var note = line.note();
        var by = line.by() == null ? "" : line.by();
        return switch (line.what()) {
            case "raised", "grew" -> t.of("warning.line." + line.what(), seen(t, note));
            case "again" -> t.of("warning.line.again");
            case "acknowledged" ->
                t.of(
                        "warning.line.acknowledged",
                        by,
                        note.substring(0, note.indexOf(' ')),
                        quoted(note.substring(note.indexOf(' ') + 1)));
            default -> t.of("warning.line." + line.what(), by, quoted(note));
        };
    }

    private static String seen(Texts t, String note) {
        var parts = note.split(" ");
        return Sentences.seen(t, Aspect.of(parts[0]), Integer.parseInt(parts[1]));
    }

    private static String quoted(String reason) {
        return reason.isEmpty() ? "" : ": “" + reason + "”";
    }

    private static String icon(String what) {
        return switch (what) {
            case "raised", "again" -> "bell";
            case "grew" -> "trending-up";
            case "acknowledged" -> "hand-grab";
            case "closed" -> "circle-check";
            case "reopened" -> "arrow-back-up";
            default -> "ban";
        };
    }
}
