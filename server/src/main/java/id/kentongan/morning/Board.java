package id.kentongan.morning;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the offices stand.
 *
 * @param all everything together
 * @param offices each by name
 * @param rows a row for each office that anything was said of, under one for all where there are several offices
 * @param lowest the lower edge of every small line, so that they can be compared: the whole star below the lowest point
 */
public record Board(OfficeToday all, List<OfficeToday> offices, List<OfficeToday> rows, double lowest) {
    public Board {
        offices = List.copyOf(offices);
        rows = List.copyOf(rows);
    }

    static Board of(OfficeToday all, List<OfficeToday> offices) {
        var rows = rowsOf(all, offices);
        return new Board(all, offices, rows, lowestOf(rows));
    }

    private static List<OfficeToday> rowsOf(OfficeToday all, List<OfficeToday> offices) {
        var heard = offices.stream().filter(office -> !office.isSilent()).toList();
        return offices.size() > 1 || heard.isEmpty()
                ? Stream.concat(Stream.of(all), heard.stream()).toList()
                : heard;
    }

    /** Those of which nobody said anything. */
    public List<OfficeToday> silent() {
        return offices.stream().filter(OfficeToday::isSilent).toList();
    }

    public List<OfficeToday> worse() {
        return offices.stream().filter(OfficeToday::isWorse).toList();
    }

    private static double lowestOf(List<OfficeToday> rows) {
        return rows.stream()
                .flatMap(row -> row.lowest().stream())
                .min(Double::compare)
                .map(value -> Math.clamp(Math.floor(value), 1, 4))
                .orElse(1.0);
    }
}
