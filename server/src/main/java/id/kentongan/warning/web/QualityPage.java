package id.kentongan.warning.web;

import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Confidence;
import id.kentongan.signal.Proportion;
import id.kentongan.warning.Theme;
import id.kentongan.warning.Warnings;
import java.util.Arrays;
import java.util.List;

/**
 * How often the warnings were right, unit by unit.
 *
 * @param weeks that are looked at
 */
public record QualityPage(List<QualityRow> rows, int weeks) {
    public QualityPage {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.judged().raised() == 0);
    }

    /** What was asked for in that time, against what people found not worth a warning. */
    public String asked(Texts t, QualityRow row) {
        return t.number(row.dial() * weeks, 1);
    }

    public String precision(Texts t, Proportion precision) {
        if (precision.n() == 0) {
            return t.of("warning.quality.unjudged");
        }
        var interval = precision.interval(Confidence.P95);
        return t.of(
                "warning.quality.precision",
                precision.hits(),
                precision.n(),
                t.percent(interval.low()),
                t.percent(interval.high()));
    }

    /** The same by matter, over all units. */
    public List<ThemeRow> themes() {
        var all =
                rows.stream().flatMap(row -> row.judged().incidents().stream()).toList();
        return Arrays.stream(Theme.values())
                .map(theme -> new ThemeRow(
                        theme,
                        new Judged(all.stream()
                                .filter(each -> each.theme() == theme)
                                .toList())))
                .filter(row -> row.judged().raised() > 0)
                .toList();
    }

    /** The warnings of one matter. */
    public record ThemeRow(Theme theme, Judged judged) {}

    public boolean mayTurn() {
        return rows.stream().anyMatch(QualityRow::mayTurn);
    }

    public double least() {
        return Warnings.LEAST_DIAL;
    }

    public double most() {
        return Warnings.MOST_DIAL;
    }
}
