package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.Import;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Its clock stands some days ahead, its sources are its own: what other tests took in is young enough to stay. */
class PurgeTests extends PageTest {
    private static final TallyQuery ALL_TIME =
            new TallyQuery(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1), TallyQuery.Step.ALL, false, true);
    private static final String TWO = "p1,Siti,1,2026-10-01,Antre lama,,\np2 ü,Budi,5,2026-10-02,Cepat,,\n";
    private static final String REFUSED = "p9,Siti,9,2026-10-01,Antre lama,,\n";

    @Autowired
    private MentionStore store;

    @Autowired
    private Mentions mentions;

    @Autowired
    private Sources sources;

    @Autowired
    private Imports imports;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private SourceId source;

    @BeforeEach
    void takeTwoIn() throws IOException {
        unit = fixtures.institution("Polres Uji");
        source = source(unit);
        load(source, fixtures.below(unit), HEADER + TWO);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void keepsWhatIsYoungerThanTheSourceMayKeep() {
        keepFor(7);

        purgeIn(Duration.ofDays(6));

        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void deletesWhatIsOlder() {
        keepFor(7);

        purgeIn(Duration.ofDays(8));

        assertThat(kept()).isZero();
    }

    @Test
    void keepsTheCountsOfWhatItDeleted() {
        keepFor(7);
        var before = counted();

        purgeIn(Duration.ofDays(8));

        assertThat(kept()).isZero();
        assertThat(counted()).isEqualTo(before).isEqualTo(2);
    }

    @Test
    void isNotUndoneByTheSameFile() throws IOException {
        keepFor(7);
        purgeIn(Duration.ofDays(8));

        var again = load(source, fixtures.below(unit), HEADER + TWO + "p3,Wati,4,2026-10-03,Bersih,,\n");

        assertThat(again.counts()).isEqualTo(new Import.Counts(1, 0, 2, 0, 0));
        assertThat(kept()).isEqualTo(1);
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void deletesRefusedRowsAfterTheRetentionOfTheirSource() throws IOException {
        var refused = load(source, fixtures.below(unit), HEADER + TWO + REFUSED).id();
        keepFor(7);

        purgeIn(Duration.ofDays(6));
        assertThat(imports.refusals(fixtures.below(unit), refused, 10)).hasSize(1);
        purgeIn(Duration.ofDays(8));

        assertThat(imports.refusals(fixtures.below(unit), refused, 10)).isEmpty();
        assertThat(imports.get(refused).counts().refused()).isEqualTo(1);
    }

    @Test
    void deletesRefusedRowsAfterAMonthHoweverLongTheirSourceMayKeep() throws IOException {
        var refused = load(source, fixtures.below(unit), HEADER + TWO + REFUSED).id();

        purgeIn(Duration.ofDays(29));
        assertThat(imports.refusals(fixtures.below(unit), refused, 10)).hasSize(1);
        purgeIn(Duration.ofDays(31));

        assertThat(imports.refusals(fixtures.below(unit), refused, 10)).isEmpty();
        assertThat(kept()).isEqualTo(2);
        assertThat(signedIn(unit, Role.ADMIN).open("/impor/" + refused)).contains("30 hari");
    }

    @Test
    void deletesEarlierVersionsToo() throws IOException {
        load(source, fixtures.below(unit), HEADER + "p1,Siti,2,2026-10-01,Antre lama sekali,,\n");
        assertThat(earlier()).isEqualTo(1);
        keepFor(7);

        purgeIn(Duration.ofDays(8));

        assertThat(earlier()).isZero();
    }

    @Test
    void keepsNothingOfASourceWithoutAPolicy() {
        jdbc.sql("delete from source.policy where source_id = :id")
                .param("id", source.value())
                .update();

        purgeIn(Duration.ofSeconds(1));

        assertThat(kept()).isZero();
    }

    @Test
    void keepsNothingOfASourceThatNobodyKnows() {
        var unknown = UUID.randomUUID();
        jdbc.sql("update mention.mention set source_id = :unknown where source_id = :id")
                .param("unknown", unknown)
                .param("id", source.value())
                .update();

        purgeIn(Duration.ofSeconds(1));

        assertThat(store.sourcesWithMentions()).doesNotContain(unknown);
        assertThat(kept()).isZero();
    }

    private void keepFor(int days) {
        jdbc.sql("update source.policy set retention_days = :days where source_id = :id")
                .param("days", days)
                .param("id", source.value())
                .update();
    }

    private void purgeIn(Duration ahead) {
        new Purge(store, sources, imports, transaction, Clock.offset(clock, ahead)).run();
    }

    private long kept() {
        return mentions.count(fixtures.below(unit), Filter.NONE, 100).n();
    }

    private long earlier() {
        return jdbc.sql("""
                        select count(*) from mention.earlier_version v
                        where exists (select 1 from mention.mention m where m.id = v.mention_id and m.source_id = :id)
                        """).param("id", source.value()).query(Long.class).single();
    }

    private long counted() {
        return mentions.tallies(fixtures.below(unit), ALL_TIME).stream()
                .mapToLong(Tally::mentions)
                .sum();
    }
}
