package id.kentongan.morning;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the offices stand.
 *
 * @param all everything together
 * @param offices each by name
 */
public record Board(OfficeToday all, List<OfficeToday> offices) {
    public Board {
        offices = List.copyOf(offices);
    }

    /** A row for each office that anything was said of, under one for all where there are several offices. */
    public List<OfficeToday> rows() {
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

    /** The lower edge of every small line, so that they can be compared: the whole star below the lowest point. */
    public double lowest() {
        return rows().stream()
                .flatMap(row -> row.lowest().stream())
                .min(Double::compare)
                .map(value -> Math.clamp(Math.floor(value), 1, 4))
                .orElse(1.0);
    }
}
