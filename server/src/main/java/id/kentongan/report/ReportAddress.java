package id.kentongan.report;

import id.kentongan.people.Reach;
import id.kentongan.report.Period.Length;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which report is wanted, and the address of its page; it holds the whole state.
 *
 * @param day any day of the period, {@code null} for the last one that is over
 * @param reach the units, {@code null} for everything one may see
 */
public record ReportAddress(
        Length length, @Nullable LocalDate day, @Nullable Reach reach) {
    public ReportAddress with(Length other) {
        return new ReportAddress(other, day, reach);
    }

    public ReportAddress withDay(@Nullable LocalDate other) {
        return new ReportAddress(length, other, reach);
    }

    /** The query part. */
    public String query() {
        return "periode=" + length.code() + (day == null ? "" : "&tanggal=" + day)
                + (reach == null ? "" : "&unit=" + reach);
    }

    /** Path and query. */
    @Override
    public String toString() {
        return "/laporan?" + query();
    }
}
