package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalLinesTests {
    @Test
    void tellAReasonOnceWithTheFirstRowsThatItWasFoundIn() {
        var dates = LongStream.rangeClosed(8035, 8043).mapToObj(line -> refusal("a.csv", line, RefusalReason.NO_DATE));
        var another = Stream.of(refusal("b.csv", 3, RefusalReason.NO_DATE));

        var lines = ImportCommand.lines(Stream.concat(dates, another).toList());

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("  a.csv, line 8035, 8036, 8037, 8038, 8039 and 4 more: The date in column");
        assertThat(lines.getLast()).startsWith("  b.csv, line 3: ");
    }

    private static Refusal refusal(String file, long line, RefusalReason reason) {
        return new Refusal(file, line, reason, List.of("date"), "");
    }
}
