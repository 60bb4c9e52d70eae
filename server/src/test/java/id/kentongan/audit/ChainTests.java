package id.kentongan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.AuditKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTests {
    private static final int LENGTH = 12;
    private static final UUID SOMEBODY = new UUID(1, 2);

    private record Line(Entry entry, byte[] seal) {}

    private final Chain chain = new Chain(new AuditKey(new byte[32]));
    private final List<Line> log = new ArrayList<>();

    @BeforeEach
    void writeALog() {
        var before = Chain.START;
        for (var seq = 1; seq <= LENGTH; seq++) {
            var entry = new Entry(
                    seq,
                    Instant.parse("2026-11-24T00:00:00.000001Z").plusSeconds(seq),
                    seq % 3 == 0 ? null : SOMEBODY,
                    seq % 3 == 0 ? null : "Siti",
                    "people.person.added",
                    new UUID(3, seq),
                    "Budi " + seq,
                    "operator");
            before = chain.seal(before, entry);
            log.add(new Line(entry, before));
        }
    }

    @Test
    void findsNothingInAWholeLog() {
        assertThat(walk(head(LENGTH))).isEqualTo(new Verdict(LENGTH, true, List.of()));
        assertThat(walk(head(7)).flaws()).isEmpty();
        assertThat(walk(null)).isEqualTo(new Verdict(LENGTH, false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, LENGTH})
    void findsAChangeOfAnyFieldOfAnyEntry(int seq) {
        List<UnaryOperator<Entry>> changes = List.of(
                e -> new Entry(
                        e.seq(),
                        e.at().plusNanos(1000),
                        e.personId(),
                        e.personName(),
                        e.what(),
                        e.unit(),
                        e.subject(),
                        e.note()),
                e -> new Entry(
                        e.seq(), e.at(), new UUID(9, 9), e.personName(), e.what(), e.unit(), e.subject(), e.note()),
                e -> new Entry(e.seq(), e.at(), e.personId(), "Orang lain", e.what(), e.unit(), e.subject(), e.note()),
                e -> new Entry(
                        e.seq(),
                        e.at(),
                        e.personId(),
                        e.personName(),
                        "people.signed_in",
                        e.unit(),
                        e.subject(),
                        e.note()),
                e -> new Entry(e.seq(), e.at(), e.personId(), e.personName(), e.what(), null, e.subject(), e.note()),
                e -> new Entry(
                        e.seq(), e.at(), e.personId(), e.personName(), e.what(), e.unit(), "", e.subject() + e.note()),
                e -> new Entry(
                        e.seq(), e.at(), e.personId(), e.personName(), e.what(), e.unit(), e.subject(), "admin"));
        var whole = log.get(seq - 1);

        for (var change : changes) {
            log.set(seq - 1, new Line(change.apply(whole.entry()), whole.seal()));
            assertThat(walk(null).flaws())
                    .as(change.apply(whole.entry()).toString())
                    .containsExactly(new Flaw(seq, seq, Flaw.Kind.BROKEN));
        }
    }

    @Test
    void tellsAMissingNameFromAnEmptyOne() {
        var third = log.get(2);
        var e = third.entry();
        assertThat(e.personName()).isNull();
        log.set(
                2,
                new Line(
                        new Entry(e.seq(), e.at(), null, "", e.what(), e.unit(), e.subject(), e.note()), third.seal()));

        assertThat(walk(null).flaws()).containsExactly(new Flaw(3, 3, Flaw.Kind.BROKEN));
    }

    @Test
    void findsEntriesThatChangedPlaces() {
        Collections.swap(log, 4, 5);
        assertThat(walk(null).flaws()).isNotEmpty();

        // also when their numbers were put right again
        Collections.swap(log, 4, 5);
        var fifth = log.get(4);
        var sixth = log.get(5);
        log.set(4, new Line(numbered(sixth.entry(), 5), sixth.seal()));
        log.set(5, new Line(numbered(fifth.entry(), 6), fifth.seal()));
        assertThat(walk(null).flaws()).contains(new Flaw(5, 5, Flaw.Kind.BROKEN));
    }

    @Test
    void findsWhatIsMissing() {
        log.subList(3, 6).clear();

        assertThat(walk(null).flaws()).containsExactly(new Flaw(4, 6, Flaw.Kind.MISSING));
    }

    @Test
    void findsThatTheGapWasClosed() {
        log.remove(3);
        for (var i = 3; i < log.size(); i++) {
            log.set(i, new Line(numbered(log.get(i).entry(), i + 1), log.get(i).seal()));
        }

        assertThat(walk(null).flaws()).contains(new Flaw(4, 4, Flaw.Kind.BROKEN));
    }

    @Test
    void findsThatTheEndWasCutOff() {
        var head = head(LENGTH);
        log.subList(9, LENGTH).clear();

        assertThat(walk(head).flaws()).containsExactly(new Flaw(10, LENGTH, Flaw.Kind.CUT_OFF));
        log.clear();
        assertThat(walk(head).flaws()).containsExactly(new Flaw(1, LENGTH, Flaw.Kind.CUT_OFF));
    }

    @Test
    void findsALogThatWasWrittenAnewWithAnotherKey() {
        var other = new Chain(
                new AuditKey("kunci lain yang panjangnya tentu".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var before = Chain.START;
        for (var i = 0; i < LENGTH; i++) {
            before = other.seal(before, log.get(i).entry());
            log.set(i, new Line(log.get(i).entry(), before));
        }

        assertThat(walk(null).flaws()).hasSize(LENGTH);
    }

    private static Entry numbered(Entry e, long seq) {
        return new Entry(seq, e.at(), e.personId(), e.personName(), e.what(), e.unit(), e.subject(), e.note());
    }

    private Head head(int seq) {
        return new Head(seq, log.get(seq - 1).seal());
    }

    private Verdict walk(@Nullable Head head) {
        var walk = chain.new Walk(head);
        log.forEach(line -> walk.step(line.entry(), line.seal()));
        return walk.end();
    }
}
