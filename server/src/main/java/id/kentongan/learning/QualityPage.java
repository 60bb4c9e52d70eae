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
import id.kentongan.platform.web.part.Notice;
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
import java.util.Optional;
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

    /**
     * One line of a table of shares.
     *
     * @param href the items of the inbox, {@code null} where it cannot show them or the viewer may not see them
     * @param picked the readings
     */
    public record Row(
            String name, Checked checked, @Nullable String href, Picked picked) {}

    /** A sort of lines. */
    public record Part(String key, List<Row> rows) {}

    public List<Part> parts(Texts t) {
        var all = Picked.all();
        return List.of(
                part("language", quality.languages(), code -> language(t, code), "bahasa", all::withLanguage),
                part(
                        "source",
                        quality.sources(),
                        source -> sources.getOrDefault(source, ""),
                        "sumber",
                        all::withSource),
                part("reader", quality.readers(), model -> model, null, all::withReader));
    }

    /** @param parameter how a filter of the inbox calls it, {@code null} where none does */
    private <K> Part part(
            String key,
            Map<K, Checked> checked,
            Function<K, String> name,
            @Nullable String parameter,
            Function<K, Picked> picked) {
        return new Part(
                key,
                checked.entrySet().stream()
                        .map(each -> new Row(
                                name.apply(each.getKey()),
                                each.getValue(),
                                parameter == null ? null : behind(Map.of(parameter, String.valueOf(each.getKey()))),
                                picked.apply(each.getKey())))
                        .toList());
    }

    static String language(Texts t, String code) {
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

    /** What the shares over everything are made of. */
    public Picked all() {
        return Picked.all();
    }

    /** The readings that were wrong, {@code null} where none was. */
    public @Nullable String wrong(Picked picked, Proportion right, Decision decision) {
        return right.hits() == right.n() ? null : picked.with(decision).address();
    }

    /** The readings of one feeling that stand as another, {@code null} where there are none. */
    public @Nullable String feelings(int read, int said) {
        return quality.feelings().get(read).get(said) == 0
                ? null
                : Picked.all()
                        .withFeelings(Polarity.values()[read], Polarity.values()[said])
                        .address();
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
        return t.of("part.sentiment." + Picked.code(Polarity.values()[polarity]));
    }

    public boolean isLearnt() {
        return !reader.equals(shipped);
    }

    /** Whether it can be switched on: it passed, and was learnt on the reader that is shipped now. */
    public boolean isReady(Version version) {
        return (version.state() == State.TRIED || version.state() == State.OFF)
                && version.features() > 0
                && !isStale(version);
    }

    public boolean isStale(Version version) {
        return !version.base().equals(shipped);
    }

    /** The version that is switched on, whether it can be used or not. */
    public Optional<Version> findOn() {
        return versions.stream().filter(version -> version.state() == State.ON).findFirst();
    }

    /** Why the version that is switched on is not in use, {@code null} where it is, or none is on. */
    public @Nullable Notice leftBehind(Texts t) {
        return findOn().filter(version -> !isInUse(version))
                .map(version -> isStale(version)
                        ? t.of("learning.left_behind", version.name(), version.base(), shipped)
                        : t.of("learning.unreadable", version.name()))
                .map(words -> Notice.warning(maySwitch() ? words + " " + t.of("learning.learn_again") : words))
                .orElse(null);
    }

    /** Whether the viewer may learn, and switch versions. */
    public boolean maySwitch() {
        return mayTeach && hasAll;
    }

    private boolean isInUse(Version version) {
        return reader.equals(version.model());
    }

    public Chip state(Texts t, Version version) {
        return switch (version.state()) {
            case ON ->
                isInUse(version)
                        ? Chip.of(t.of("learning.state.on"), Tone.GOOD, "check")
                        : Chip.of(t.of("learning.state.left_behind"), Tone.WARN, "alert-triangle");
            case TRIED -> Chip.of(t.of("learning.state.tried"), Tone.NEUTRAL, "circle-check");
            case OFF -> Chip.of(t.of("learning.state.off"), Tone.NEUTRAL, "minus");
            case REFUSED -> Chip.of(t.of("learning.state.refused"), Tone.WARN, "ban");
        };
    }

    /** Why a version cannot be switched on, or should not be without a thought; empty where nothing needs to be said. */
    public String remark(Texts t, Version version) {
        var refusedFor = version.refusedFor();
        if (refusedFor != null) {
            return t.of("learning.refused", t.of("learning.decision." + refusedFor.code()));
        }
        if (version.features() == 0) {
            return t.of("learning.nothing");
        }
        if (isStale(version)) {
            return t.of("learning.stale", version.base());
        }
        var worse = version.worseOnHeldOut().stream()
                .map(decision -> t.of("learning.decision." + decision.code()))
                .toList();
        return worse.isEmpty() ? "" : t.of("learning.held.worse", String.join(", ", worse));
    }

    /** What waits to be learnt, in a sentence. */
    public String waiting(Texts t) {
        return t.of(versions.isEmpty() ? "learning.waiting.first" : "learning.waiting", waiting);
    }

    /** How many mistakes it makes on the suite, without it and with it. */
    public String suite(Texts t, Version version, Decision decision) {
        var both = comparison(version.suite(), decision);
        var name = t.of("learning.decision." + decision.code());
        return both.before().wrong() == both.after().wrong()
                ? t.of("learning.mistakes.same", name, both.after().wrong())
                : t.of(
                        "learning.mistakes",
                        name,
                        both.before().wrong(),
                        both.after().wrong());
    }

    /** How many decisions on lessons that were set aside are right, without it and with it. */
    public String heldOut(Texts t, Version version, Decision decision) {
        var both = comparison(version.heldOut(), decision);
        var name = t.of("learning.decision." + decision.code());
        if (both.before().total() == 0) {
            return t.of("learning.held.none", name);
        }
        var total = both.after().total();
        return both.before().right() == both.after().right()
                ? t.of("learning.held.same", name, both.after().right(), total)
                : t.of(
                        "learning.held",
                        name,
                        both.before().right(),
                        both.after().right(),
                        total);
    }

    private static Comparison comparison(Map<Decision, Comparison> scores, Decision decision) {
        return Objects.requireNonNull(scores.get(decision));
    }
}
