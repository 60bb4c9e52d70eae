package id.kentongan.source.feed.document;

import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.table.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates of entries: RFC 822 and RFC 3339, with the names of days, months and zones that Indonesian newsrooms write. News
 * without a date that can be believed is of the moment when it was fetched.
 */
final class EntryDates {

    /** The zones of RFC 822, 5.1, and of the neighbours. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("ut", "+0000"),
            Map.entry("est", "-0500"),
            Map.entry("edt", "-0400"),
            Map.entry("cst", "-0600"),
            Map.entry("cdt", "-0500"),
            Map.entry("mst", "-0700"),
            Map.entry("mdt", "-0600"),
            Map.entry("pst", "-0800"),
            Map.entry("pdt", "-0700"),
            Map.entry("ict", "+0700"),
            Map.entry("sgt", "+0800"),
            Map.entry("myt", "+0800"));

    private final Dates dates;
    private final Instant fetchedAt;

    /** @param zone of dates that are written without one */
    EntryDates(ZoneId zone, Instant fetchedAt) {
        this.dates = new Dates(zone, DateOrder.DAY_FIRST, fetchedAt);
        this.fetchedAt = fetchedAt;
    }

    /** What is later than the fetch by more than a day has a wrong zone or a wrong year, and happened by then. */
    @Nullable
    Instant read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var outcome = dates.read(plain(written));
        return outcome.problem() == RefusalReason.FUTURE_DATE ? fetchedAt : outcome.at();
    }

    Instant readOrFetched(@Nullable String written) {
        var at = read(written);
        return at == null ? fetchedAt : at;
    }

    private static String plain(String written) {
        // the apostrophe of Jum'at, in all its forms
        var text = written.strip().replaceAll("['\u2019\u02bc`]", "");
        int space = text.lastIndexOf(' ');
        var zone = ZONES.get(text.substring(space + 1).toLowerCase(Locale.ROOT));
        return zone == null ? text : text.substring(0, space + 1) + zone;
    }
}
