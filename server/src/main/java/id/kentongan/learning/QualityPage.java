package id.kentongan.learning;

import id.kentongan.desk.InboxFilter;
import id.kentongan.learning.Quality.Checked;
import id.kentongan.learning.Version.Comparison;
import id.kentongan.learning.Version.State;
import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.platform.web.part.Whisker;
import id.kentongan.signal.Proportion;
import id.kentongan.source.SourceId;
import id.kentongan.text.Decision;
import id.kentongan.text.Polarity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is worth at this desk, and what it learnt.
 *
 * @param sources names of the sources that the viewer sees
 * @param reader what new voices are read with
 * @param shipped the same without anything learnt
 * @param waiting how many mentions were corrected since the newest version
 * @param most how many finished items were looked at, at most
 * @param mayOpen whether the viewer may see the inbox
 * @param mayTeach whether the viewer may teach where they have everything
 * @param hasAll whether the viewer has every unit of the installation
 */
public record QualityPage(
        Quality quality,
        Map<SourceId, String> sources,
        String reader,
        String shipped,
        List<Version> versions,
        int waiting,
        int fewest,
        int most,
        boolean mayOpen,
        boolean mayTeach,
        boolean hasAll) {
    private static final String UNTOLD = "und";

    public QualityPage {
        sources = Map.copyOf(sources);
        versions = List.copyOf(versions);
    }

    /** One line of a table of shares. */
    public record Row(
            String name, Checked checked, @Nullable String href) {}

    /** A sort of lines. */
    public record Part(String key, List<Row> rows) {}

    public List<Part> parts(Texts t) {
        return List.of(
                new Part("language", rows(quality.languages(), code -> language(t, code), code -> "bahasa", code -> code)),
                new Part(
                        "source",
                        rows(
                                quality.sources(),
                                source -> sources.getOrDefault(source, ""),
                                source -> "sumber",
                                SourceId::toString)),
                new Part("reader", rows(quality.readers(), model -> model, model -> null, model -> model)));
    }

    private <K> List<Row> rows(
            Map<K, Checked> checked,
            Function<K, String> name,
            Function<K, @Nullable String> parameter,
            Function<K, String> value) {
        return checked.entrySet().stream()
                .map(each -> {
                    var named = parameter.apply(each.getKey());
                    return new Row(
                            name.apply(each.getKey()),
                            each.getValue(),
                            named == null ? null : behind(Map.of(named, value.apply(each.getKey()))));
                })
                .toList();
    }

    private static String language(Texts t, String code) {
        return code.equals(UNTOLD)
                ? t.of("learning.language.untold")
                : Locale.of(code).getDisplayLanguage(t.language().locale());
    }

    /** The finished items of the inbox with that, {@code null} for who may not see it. */
    private @Nullable String behind(Map<String, String> parameters) {
        return mayOpen
                ? InboxFilter.OPEN
                        .with(InboxFilter.View.SELESAI)
                        .with(parameters.isEmpty() ? Filter.NONE : FilterAddress.parse(parameters))
                        .address()
                : null;
    }

    public @Nullable String allAddress() {
        return behind(Map.of());
    }

    public Proportion right(Checked checked, Decision decision) {
        return Objects.requireNonNull(checked.right().get(decision));
    }

    /** {@code 82 %}, or that there is not enough data. */
    public String share(Texts t, Proportion right) {
        return Wording.value(t, right);
    }

    /** {@code 78–86 %}, empty where there is not enough data. */
    public String interval(Texts t, Proportion right) {
        return right.isEnough() ? Wording.interval(t, right) : "";
    }

    public @Nullable Whisker whisker(Proportion right) {
        return right.isEnough()
                ? new Whisker(
                        right.interval().low(), right.value(), right.interval().high(), 0, 1)
                : null;
    }

    public String feeling(Texts t, int polarity) {
        return t.of("part.sentiment." + Polarity.values()[polarity].name().toLowerCase(Locale.ROOT));
    }

    public boolean isLearnt() {
        return !reader.equals(shipped);
    }

    /** Whether it can be switched on: it passed, and was learnt on the reader that is shipped now. */
    public boolean isReady(Version version) {
        return (version.state() == State.TRIED || version.state() == State.OFF) && version.features() > 0 && !isStale(version);
    }

    public boolean isStale(Version version) {
        return !version.base().equals(shipped);
    }

    public Chip state(Texts t, Version version) {
        return switch (version.state()) {
            case ON -> Chip.of(t.of("learning.state.on"), Tone.GOOD, "check");
            case TRIED -> Chip.of(t.of("learning.state.tried"), Tone.NEUTRAL, "circle-check");
            case OFF -> Chip.of(t.of("learning.state.off"), Tone.NEUTRAL, "minus");
            case REFUSED -> Chip.of(t.of("learning.state.refused"), Tone.WARN, "ban");
        };
    }

    /** Why a version cannot be switched on, empty where nothing needs to be said. */
    public String remark(Texts t, Version version) {
        var refusedFor = version.refusedFor();
        if (refusedFor != null) {
            return t.of("learning.refused", t.of("learning.decision." + refusedFor.code()));
        }
        if (version.features() == 0) {
            return t.of("learning.nothing");
        }
        return isStale(version) ? t.of("learning.stale", version.base()) : "";
    }

    /** How many mistakes it makes on the suite, without it and with it. */
    public String suite(Texts t, Version version, Decision decision) {
        var both = comparison(version.suite(), decision);
        return t.of(
                "learning.mistakes",
                t.of("learning.decision." + decision.code()),
                both.before().wrong(),
                both.after().wrong());
    }

    /** The shares of left-out corrections that are read right, without it and with it. */
    public String heldOut(Texts t, Version version, Decision decision) {
        var both = comparison(version.heldOut(), decision);
        var name = t.of("learning.decision." + decision.code());
        return both.before().total() == 0
                ? t.of("learning.held.none", name)
                : t.of(
                        "learning.held",
                        name,
                        t.percent((double) both.before().right() / both.before().total()),
                        t.percent((double) both.after().right() / both.after().total()));
    }

    private static Comparison comparison(Map<Decision, Comparison> scores, Decision decision) {
        return Objects.requireNonNull(scores.get(decision));
    }
}
