package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafeCellTests {
    @Test
    void putsAnApostropheBeforeWhatAnySpreadsheetWouldTakeForAFormula() {
        Map.of(
                        "=1+1", "'=1+1",
                        " -2", " '-2",
                        "Bagus;=cmd|'/C calc'!A0", "Bagus;'=cmd|'/C calc'!A0",
                        "Bagus; \" @SUM(A1)", "Bagus; \" '@SUM(A1)",
                        "a|+1", "a|'+1",
                        "a\t=1", "a\t'=1",
                        "Kurang:\n- antre\r\n=1", "Kurang:\n'- antre\r\n'=1",
                        "\uFF1D1", "'\uFF1D1",
                        "\t1", "'\t1",
                        "a;;=1", "a;;'=1")
                .forEach((text, written) -> assertThat(SafeCell.harmless(text)).isEqualTo(written));
    }

    @Test
    void leavesEverythingElseAsItStands() {
        for (var text : List.of("", "Bagus; cepat - ramah", "a=b", "surel@contoh.id", "1 + 1 = 2", ";'=1")) {
            assertThat(SafeCell.harmless(text)).isEqualTo(text);
        }
    }
}
