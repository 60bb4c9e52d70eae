package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTests extends LifeTest {
    @Test
    void keepsOfARefusedRowOnlyItsPlaceWhereWordsMayNotBeKept() {
        allow(false, true, true);

        var ended = take(new Refusal(
                "ulasan.csv", 7, RefusalReason.BAD_DATE, List.of("tanggal", "Antre lama"), "r1,Siti,Antre lama"));

        var refusal = imports.refusals(scope, ended.id(), 10).getFirst().refusal();
        assertThat(refusal.line()).isEqualTo(7);
        assertThat(refusal.reason()).isEqualTo(RefusalReason.BAD_DATE);
        assertThat(refusal.details()).containsExactly("tanggal", "\u2026");
        assertThat(refusal.raw()).isEmpty();
    }
}
