package id.kentongan.perception;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Reach;
import id.kentongan.platform.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The address of the page of perception; it holds the whole state.
 *
 * @param reach the units, {@code null} for everything one may see
 * @param range which days: {@code 28h}, {@code 90h}, {@code 1t}, {@code semua} or {@code 2026-01-01..2026-03-31}
 * @param step how they are put together, {@code null} to let the span decide
 */
public record PerceptionAddress(
        @Nullable Reach reach, String range, @Nullable Step step) {
    public static final String USUAL_RANGE = "28h";

    /**
     * Reads the parameters of an address; the usual range for none.
     *
     * @throws BadInput when a value is none that the parameter can have
     */
    public static PerceptionAddress of(@Nullable String unit, @Nullable String range, @Nullable String step) {
        return new PerceptionAddress(
                unit == null ? null : Reach.of(unit), range == null ? USUAL_RANGE : range, step(step));
    }

    private static @Nullable Step step(@Nullable String code) {
        return switch (code) {
            case null -> null;
            case "hari" -> Step.DAY;
            case "minggu" -> Step.WEEK;
            case "bulan" -> Step.MONTH;
            default -> throw new BadInput("langkah=" + code, null);
        };
    }

    /** The usual days of those units. */
    public static PerceptionAddress of(@Nullable Reach reach) {
        return new PerceptionAddress(reach, USUAL_RANGE, null);
    }

    public PerceptionAddress withReach(@Nullable Reach other) {
        return new PerceptionAddress(other, range, step);
    }

    public PerceptionAddress withRange(String other) {
        return new PerceptionAddress(reach, other, null);
    }

    public PerceptionAddress withStep(@Nullable Step other) {
        return new PerceptionAddress(reach, range, other);
    }

    /** How the address names a step. */
    public static String code(Step step) {
        return switch (step) {
            case DAY -> "hari";
            case WEEK -> "minggu";
            case MONTH, ALL -> "bulan";
        };
    }

    /** The query alone, with its question mark. */
    public String query() {
        var text = toString();
        return text.substring(text.indexOf('?'));
    }

    /** Path and query. */
    @Override
    public String toString() {
        return "/persepsi?" + (reach == null ? "" : "unit=" + reach + "&") + "rentang=" + range
                + (step == null ? "" : "&langkah=" + code(step));
    }
}
