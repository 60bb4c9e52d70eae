package id.kentongan.morning;

import id.kentongan.desk.InboxFilter;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.perception.Behind;
import id.kentongan.perception.ChangeChips;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Empty;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Point;
import id.kentongan.platform.web.part.Progress;
import id.kentongan.platform.web.part.ReadingChips;
import id.kentongan.platform.web.part.Spark;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.Estimate;
import id.kentongan.signal.MeanRating;
import id.kentongan.source.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of the morning.
 *
 * @param firstStep what a fresh installation needs next, {@code null} once anything was said
 */
public record MorningPage(
        @Nullable FirstStep firstStep,
        News news,
        Waiting waiting,
        Work work,
        Board board,
        List<SourceToday> sources,
        List<Import> running,
        MentionCards cards) {
    public MorningPage {
        sources = List.copyOf(sources);
        running = List.copyOf(running);
    }

    /** The one next step of a fresh installation. */
    public enum FirstStep {
        ADD_OFFICE("/unit"),
        LOAD_FILE("/impor"),
        /** Somebody else has to take it. */
        ASK(null);

        private final @Nullable String href;

        FirstStep(@Nullable String href) {
            this.href = href;
        }

        String key() {
            return switch (this) {
                case ADD_OFFICE -> "office";
                case LOAD_FILE -> "file";
                case ASK -> "ask";
            };
        }
    }

    /**
     * A figure in a cell.
     *
     * @param shown whether there is enough data for the value, else it says that there is not
     * @param href the items behind it
     * @param change shown when it changed
     */
    public record Figure(
            String value,
            boolean shown,
            String href,
            @Nullable Chip change,
            String note) {}

    public Empty empty(Texts t, FirstStep step) {
        var words = "morning.first." + step.key();
        var href = step.href;
        return new Empty(
                step == FirstStep.ADD_OFFICE ? "map-pin" : "file-import",
                t.of(words),
                t.of(words + ".text"),
                href == null ? null : new Link(t.of(words + ".step"), href));
    }

    public List<ItemCard> items(Texts t, List<Mention> mentions) {
        return mentions.stream().map(mention -> cards.brief(t, mention)).toList();
    }

    /** {@code 1.234}, or {@code 10.000+} for more than that. */
    public String number(Texts t, Capped n) {
        return n.more() ? t.of("morning.more", n.n()) : t.number(n.n());
    }

    public List<InboxFilter.View> workViews() {
        return WorkDesk.SHOWN;
    }

    public String onDuty() {
        return work.onDuty().stream().map(shift -> shift.person().name()).collect(Collectors.joining(", "));
    }

    public String newsHref() {
        return FilterAddress.of(fresh());
    }

    public String negativeNewsHref() {
        return FilterAddress.of(fresh().withFeeling(Feeling.NEGATIVE));
    }

    public Chip threat(Texts t, News.Danger danger) {
        var chip = ReadingChips.threat(t, danger.threat());
        var words = t.of("morning.threat." + danger.threat().code(), number(t, danger.n()));
        return new Chip(words, chip.tone(), chip.icon(), true, danger.href());
    }

    public String waitingHref() {
        return FilterAddress.of(NewsDesk.LOW_STARS);
    }

    private Filter fresh() {
        return Filter.NONE.withCollectedSince(news.since());
    }

    public String name(Texts t, OfficeToday office) {
        var line = office.office();
        if (line == null) {
            return t.of("morning.offices.all");
        }
        return line.reach().named(t, line.unit().name());
    }

    public String silent(Texts t) {
        return board.silent().stream().map(office -> name(t, office)).collect(Collectors.joining(", "));
    }

    public String perceptionHref(OfficeToday office) {
        return PerceptionAddress.of(office.reach()).toString();
    }

    /** The rating of an office in its last days. */
    public Figure rating(Texts t, OfficeToday office) {
        var now = office.now().rating();
        var usual = office.before().rating();
        return new Figure(
                Wording.value(t, now),
                now.isEnough(),
                new Behind(office.reach()).rating(office.span()),
                chip(t, office.rating()),
                note(t, now, Wording.interval(t, now), usual.isEnough() ? Wording.value(t, usual) : null));
    }

    /** The share of negative words about an office in its last days. */
    public Figure negative(Texts t, OfficeToday office) {
        var now = office.now().share(Feeling.NEGATIVE);
        var usual = office.before().share(Feeling.NEGATIVE);
        return new Figure(
                Wording.value(t, now),
                now.isEnough(),
                new Behind(office.reach()).feeling(office.span(), Feeling.NEGATIVE),
                chip(t, office.negative()),
                note(t, now, Wording.interval(t, now), usual.isEnough() ? Wording.value(t, usual) : null));
    }

    /** Only what changed is marked; the calm rest stays calm. */
    private static @Nullable Chip chip(Texts t, Comparison comparison) {
        return switch (comparison.change()) {
            case BETTER, WORSE -> ChangeChips.of(t, comparison);
            case SAME, NOT_ENOUGH -> null;
        };
    }

    private static String note(Texts t, Estimate now, String interval, @Nullable String usual) {
        var parts = new ArrayList<String>();
        parts.add(
                now.isEnough()
                        ? t.of("morning.offices.interval", interval, now.n())
                        : t.of("morning.offices.few", now.n()));
        if (usual != null) {
            parts.add(t.of("morning.offices.before", usual));
        }
        return String.join("; ", parts);
    }

    /** The rating of the last weeks as a small line, over what was usual before. */
    public Spark spark(Texts t, OfficeToday office) {
        var before = office.before().rating();
        var band = before.isEnough() ? before.interval() : null;
        var points = office.rolling().stream()
                .map(rating -> new Point(
                        OfficeToday.isDrawn(rating) ? rating.value() : null,
                        band == null ? null : band.low(),
                        band == null ? null : band.high(),
                        rating.n(),
                        null))
                .toList();
        return new Spark(sparkLabel(t, office.rolling()), points, board.lowest(), 5);
    }

    private static String sparkLabel(Texts t, List<MeanRating> rolling) {
        return rolling.stream().anyMatch(OfficeToday::isDrawn)
                ? t.of("morning.spark", Wording.value(t, rolling.getFirst()), Wording.value(t, rolling.getLast()))
                : t.of("morning.spark.none");
    }

    public Progress progress(Texts t, Import job) {
        return ImportProgress.of(t, job);
    }
}
