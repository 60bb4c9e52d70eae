package id.kentongan.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/**
 * A row of a series.
 *
 * @param line as it was given
 * @param series empty where the table has no such column
 */
record WarnRow(String line, LocalDateTime at, String series, double value) {
    /** A date, or a date and a time with or without seconds and fractions; a zone behind it is passed over. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalEnd()
            .toFormatter();

    /** Where the columns stand; {@code series} is -1 where there is none. */
    record Columns(int timestamp, int series, int value) {
        private static final List<String> NAMES = List.of("timestamp", "series", "value");

        static Columns of(Lines.Line header) throws JsonLine.Refusal {
            var names = fields(text(header)).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            var at = NAMES.stream().map(names::indexOf).toList();
            if (at.get(0) < 0 || at.get(2) < 0) {
                throw new JsonLine.Refusal("the header must name timestamp and value");
            }
            return new Columns(at.get(0), at.get(1), at.get(2));
        }

        int last() {
            return Math.max(timestamp, Math.max(series, value));
        }
    }

    static WarnRow parse(Lines.Line line, Columns columns) throws JsonLine.Refusal {
        var text = text(line);
        var fields = fields(text);
        if (fields.size() <= columns.last()) {
            throw new JsonLine.Refusal("only " + fields.size() + " columns");
        }
        return new WarnRow(
                text,
                time(fields.get(columns.timestamp())),
                columns.series() < 0 ? "" : fields.get(columns.series()),
                number(fields.get(columns.value())));
    }

    static String text(Lines.Line line) throws JsonLine.Refusal {
        if (line.tooLong()) {
            throw new JsonLine.Refusal("line is longer than " + (Lines.LONGEST >> 20) + " MB");
        }
        var text = new String(line.bytes(), StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> fields(String line) throws JsonLine.Refusal {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(",", -1));
        }
        try (var parser = CSVFormat.DEFAULT.parse(new StringReader(line))) {
            var records = parser.getRecords();
            if (records.size() != 1) {
                throw new JsonLine.Refusal("not one row of CSV");
            }
            return records.getFirst().toList();
        } catch (UncheckedIOException | IOException e) {
            throw new JsonLine.Refusal("not CSV: a quote is not closed");
        }
    }

    private static LocalDateTime time(String field) throws JsonLine.Refusal {
        try {
            var parsed = TIME.parse(field.strip());
            var time = parsed.query(TemporalQueries.localTime());
            var date = LocalDate.from(parsed);
            return time == null ? date.atStartOfDay() : date.atTime(time);
        } catch (DateTimeParseException e) {
            throw new JsonLine.Refusal("no time: " + JsonLine.shortened(field));
        }
    }

    private static double number(String field) throws JsonLine.Refusal {
        try {
            double value = Double.parseDouble(field.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with what is no finite number
        }
        throw new JsonLine.Refusal("no number: " + JsonLine.shortened(field));
    }
}
