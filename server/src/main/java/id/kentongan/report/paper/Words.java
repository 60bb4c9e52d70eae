package id.kentongan.report.paper;

import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.perception.ChangeChips;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.report.Report;
import id.kentongan.report.Standing;
import id.kentongan.report.paper.Paper.Cell;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;
import java.time.Instant;
import java.util.Locale;

/**
 * What all sections say alike.
 *
 * @param t by the clock of the unit
 * @param base what stands before an address of ours; empty for a page, which knows where it is
 */
record Words(Texts t, Report report, String base) {
    /** So many characters of what was said tell what it is about. */
    private static final int BRIEF = 180;

    static final int TITLE = 60;

    /** The same sentence in the words for this length of period. */
    String timed(String prefix, Object... arguments) {
        return t.of(prefix + report.head().period().length().code(), arguments);
    }

    /** An address of ours that works from where the paper is read. */
    String link(String path) {
        return base + path;
    }

    String list(Filter filter) {
        return link(FilterAddress.of(filter));
    }

    /** {@code 1.234}, or {@code 1.000+} for more than that. */
    String number(Capped n) {
        return n.more() ? t.of("report.more", n.n()) : t.number(n.n());
    }

    String at(Instant instant) {
        return t.dateTime(instant);
    }

    static String rating(Texts t, MeanRating rating) {
        return t.of("report.interval", Wording.interval(t, rating), rating.n());
    }

    static String share(Texts t, Proportion share) {
        return t.of("report.share", Wording.interval(t, share), share.hits(), share.n());
    }

    /** Whether a figure changed; against nothing there is nothing to say. */
    Chip change(Comparison comparison) {
        return ChangeChips.of(t, comparison);
    }

    /** What an office is called. */
    String name(Standing standing) {
        var reach = standing.reach();
        var name = standing.name();
        return reach == null || name == null ? t.of("report.everything") : reach.named(t, Clean.line(name));
    }

    String unit(Mention mention) {
        return Clean.line(report.names().unit(mention));
    }

    String source(Mention mention) {
        return Clean.line(report.names().source(mention));
    }

    /** {@code 2, buruk}; empty where no stars were given. */
    String stars(Mention mention) {
        var stars = mention.stars();
        return stars == null ? "" : t.of("report.stars.of", stars, t.of("part.stars." + stars));
    }

    /** How the text feels, or that this is not certain. */
    String tone(Mention mention) {
        var reading = mention.reading();
        if (reading == null) {
            return "\u2013";
        }
        var label = reading.sentiment().label().name().toLowerCase(Locale.ROOT);
        return t.of("perception.feeling." + (reading.sentiment().sure() ? label : "unsure"));
    }

    /** When it was said; it leads to the whole of it. */
    Cell when(Mention mention) {
        return Cell.of(at(mention.at())).to(link("/suara/" + mention.id()));
    }

    /** Title and words in short. */
    String said(Mention mention) {
        var title = mention.title() == null || mention.title().isBlank() ? "" : mention.title() + ". ";
        return brief(title + mention.text());
    }

    /** The words alone. */
    String text(Mention mention) {
        return brief(mention.text());
    }

    private String brief(String said) {
        var text = Clean.brief(said, BRIEF);
        return text.isEmpty() ? t.of("part.item.wordless") : text;
    }
}
