package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.Entry;
import id.kentongan.source.ImportFiles.Opened;
import id.kentongan.source.ImportFiles.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of a mention, as told in docs/structure.md. */
class LifeTests extends LifeTest {
    @Test
    void staysAnsweredWhereTheWordsMayNotBeKept() {
        allow(false, true, true);

        take(item("r1", 1, "Lambat sekali", MARCH, HERE, "Mohon maaf"));

        assertThat(mentions.count(scope, Filter.NONE.withoutAnswer(), 10).n()).isZero();
        var reply = mention("r1").reply();
        assertThat(reply).isNotNull();
        assertThat(reply.text()).isEmpty();
        assertThat(reply.at()).isEqualTo(APRIL);
    }

    @Test
    void isCountedAsAnsweredAsLongAsItIs() {
        take(item("r1", 1, "Lambat sekali"), item("r2", 5, "Cepat"));
        assertThat(answers()).containsExactly(2L, 0L);

        take(item("r1", 1, "Lambat sekali", APRIL, HERE, "Mohon maaf"));
        assertThat(answers()).containsExactly(1L, 1L);

        take(item("r1", 1, "Lambat sekali", MAY, HERE, null));
        assertThat(answers()).containsExactly(2L, 0L);
    }

    /** Not yet, and already, by the sums of days. */
    private List<Long> answers() {
        var all = new TallyQuery(
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), TallyQuery.Step.ALL, false, false);
        var tally = mentions.tallies(scope, all).getFirst();
        return tally.answers().subList(Answered.NO.ordinal(), Answered.YES.ordinal() + 1);
    }

    @Test
    void isGoneWhenOnlyAnOlderExportHoldsIt() {
        take(export(MAY, item("r1", 1, "Lambat sekali")));

        take(export(
                APRIL,
                item("r1", 1, "Lambat sekali"),
                item("r2", 5, "Cepat dan ramah"),
                item("r3", 5, "Bersih", MARCH, THERE, null)));

        assertThat(mention("r1").vanishedAt()).isNull();
        assertThat(mention("r2").vanishedAt()).isNotNull();
        assertThat(mention("r2").counted()).isFalse();
        assertThat(mention("r3").vanishedAt())
                .as("the newer export says nothing of that place")
                .isNull();
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void isJudgedByTheNewestExportOfItsOwnPlace() {
        var there = item("r3", 5, "Bersih", MARCH, THERE, null);
        take(export(MAY, item("r1", 1, "Lambat sekali")));
        take(new Opened(file(List.of(there)), MARCH, Optional.of(new Snapshot(Set.of(THERE), MARCH))));

        take(new Opened(file(List.of()), APRIL, Optional.of(new Snapshot(Set.of(THERE), APRIL))));

        assertThat(mention("r3").vanishedAt()).isNotNull();
        assertThat(mention("r1").vanishedAt()).isNull();
    }

    @Test
    void vanishesHoweverManyOthersDo() {
        var stars = IntStream.range(0, 5200)
                .mapToObj(i -> item("r" + i, 1 + i % 5, ""))
                .toArray(Entry[]::new);
        take(export(APRIL, stars));

        var ended = take(export(MAY, stars[0], stars[5199]));

        assertThat(ended.counts().vanished()).isEqualTo(5198);
        assertThat(counted()).isEqualTo(2);
        assertThat(mentions.count(scope, Filter.NONE.withoutAnswer(), 9999).n()).isEqualTo(2);
    }

    @Test
    void changesWithinTheSameNanosecond() {
        var at = MARCH.plusNanos(123_456_789);
        take(item("r1", 1, "Lambat sekali", at, HERE, null));

        var ended = take(item("r1", 1, "Lambat sekali", at, HERE, "Mohon maaf"));

        assertThat(ended.counts().changed()).isEqualTo(1);
        assertThat(mention("r1").reply()).isNotNull();
    }

    @Test
    void isNotEditedWhenItComesBackAsItWas() {
        allow(true, true, false);
        take(export(MARCH, item("r1", 1, "Lambat sekali")));
        take(export(APRIL));

        take(export(MAY, item("r1", 1, "Lambat sekali")));

        var back = mention("r1");
        assertThat(back.vanishedAt()).isNull();
        assertThat(back.text()).isEqualTo("Lambat sekali");
        assertThat(back.edited()).isFalse();
        assertThat(mentions.earlierVersions(scope, back.id())).isEmpty();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void staysAnsweredWhenItsWordsGoWithIt() {
        allow(true, true, false);
        take(export(APRIL, item("r1", 1, "Lambat sekali", MARCH, HERE, "Mohon maaf")));

        take(export(MAY));

        var gone = mention("r1");
        assertThat(gone.vanishedAt()).isNotNull();
        assertThat(gone.text()).isEmpty();
        assertThat(gone.reply()).isNotNull();
        assertThat(gone.reply().text()).isEmpty();
    }
}
