package id.kentongan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Mentions.Capped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowTests extends DeskTest {
    private final Instant before = Instant.now().minus(Duration.ofMinutes(1));

    @Test
    void countsWhatCameInAndWhatWasDoneForEachReason() throws Exception {
        arrive("1|Antre lama sekali di loket satu", "2|Petugas kasar dan tidak ramah", "1|Parkir sempit, toilet kotor");
        finish("Antre lama sekali di loket satu", DoneReason.READ);
        finish("Petugas kasar dan tidak ramah", DoneReason.SPAM);

        assertThat(flow(before, Instant.now().plusSeconds(60)))
                .isEqualTo(new Inbox.Flow(capped(3), Map.of(DoneReason.READ, capped(1), DoneReason.SPAM, capped(1))));
    }

    @Test
    void countsNothingOutsideTheMomentsOrTheScope() throws Exception {
        arrive("1|Antre lama sekali di loket satu");
        finish("Antre lama sekali di loket satu", DoneReason.READ);
        var nothing = new Inbox.Flow(capped(0), Map.of());

        assertThat(flow(before.minusSeconds(60), before)).isEqualTo(nothing);
        assertThat(inbox.flow(
                        fixtures.below(fixtures.institution("Polres Lain")),
                        before,
                        Instant.now().plusSeconds(60)))
                .isEqualTo(nothing);
    }

    private void finish(String words, DoneReason reason) {
        inbox.act(scope, operator, List.of(item(words).id()), new Deed.Finish(reason));
    }

    private Inbox.Flow flow(Instant from, Instant to) {
        return inbox.flow(scope, from, to);
    }

    private static Capped capped(int n) {
        return new Capped(n, false);
    }
}
