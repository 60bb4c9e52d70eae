package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarnLinesTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private long run(String table) throws IOException {
        return new WarnLines(0.5).run(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), out, errors);
    }

    private List<String> written() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String told() {
        return errors.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void writesTheSameColumnsAndTwoMore() throws IOException {
        assertThat(run("timestamp,value\n2026-11-24 07:30:00,4\n2026-11-24 07:35:00.000,4\n"))
                .isZero();
        assertThat(written())
                .containsExactly(
                        "timestamp,value,score,warning",
                        "2026-11-24 07:30:00,4,0.000000,0",
                        "2026-11-24 07:35:00.000,4,0.000000,0");
    }

    @Test
    void warnsOfTheDayThatIsUnlikeTheOthers() throws IOException {
        var table = new StringBuilder("timestamp,value\n");
        for (var day = 0; day < 60; day++) {
            table.append(LocalDate.of(2026, 1, 1).plusDays(day))
                    .append(',')
                    .append(day % 3 + 1)
                    .append('\n');
        }
        run(table + "2026-03-02,30\n");
        assertThat(written().getLast()).startsWith("2026-03-02,30,0.").endsWith(",1");
    }

    @Test
    void keepsSeriesApartAndFindsTheColumnsByName() throws IOException {
        var table = new StringBuilder("value,series,note,timestamp\r\n");
        for (var day = 0; day < 60; day++) {
            var at = LocalDate.of(2026, 1, 1).plusDays(day);
            table.append("1,\"a, b\",x,")
                    .append(at)
                    .append("\r\n50,c,x,")
                    .append(at)
                    .append("\r\n");
        }
        run(table + "50,\"a, b\",x,2026-03-02\r\n50,c,x,2026-03-02\r\n");
        assertThat(written()).first().isEqualTo("value,series,note,timestamp,score,warning");
        assertThat(written().get(121)).startsWith("50,\"a, b\",x,2026-03-02,0.").endsWith(",1");
        assertThat(written().get(122)).startsWith("50,c,x,2026-03-02,0.").endsWith(",0");
    }

    @Test
    void tellsOfLinesThatCannotBeReadAndReadsTheRest() throws IOException {
        var refused = run("timestamp,value\nyesterday,1\n2026-11-24,NaN\n2026-11-24\n\n2026-11-24,\"2\n2026-11-25,3\n");
        assertThat(refused).isEqualTo(4);
        assertThat(told()).isEqualTo("""
                        {"line":2,"error":"no time: yesterday"}
                        {"line":3,"error":"no number: NaN"}
                        {"line":4,"error":"only 1 columns"}
                        {"line":6,"error":"not CSV: a quote is not closed"}""");
        assertThat(written()).containsExactly("timestamp,value,score,warning", "2026-11-25,3,0.000000,0");
    }

    @Test
    void stopsAtOnceWithoutTheColumnsItNeeds() throws IOException {
        assertThat(run("date,count\n2026-11-24,3\n")).isEqualTo(1);
        assertThat(told()).isEqualTo("{\"line\":1,\"error\":\"the header must name timestamp and value\"}");
        assertThat(written()).isEmpty();
    }

    @Test
    void hasNothingToSayOfNothing() throws IOException {
        assertThat(run("")).isZero();
        assertThat(written()).isEmpty();
    }
}
