package id.kentongan.mention;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Which sums are wanted.
 *
 * @param from first day
 * @param to last day
 * @param step how days are put together
 * @param perUnit a row for each unit, or one for all units of the scope together
 * @param elements whether the elements are summed too, which is most of the work; without they are all nought
 */
public record TallyQuery(LocalDate from, LocalDate to, Step step, boolean perUnit, boolean elements) {
    /** How days are put together. */
    public enum Step {
        DAY,
        /** Starts on Monday. */
        WEEK,
        MONTH,
        /** The whole span in one row, dated by its first day. */
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
