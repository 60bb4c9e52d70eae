package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.ServerTest;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.source.Import;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.text.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IntakeTests extends ServerTest {
    private static final String HEADER = "review_id,author,rating,date,review_text,owner_reply,owner_reply_date\n";
    private static final TallyQuery ALL_TIME =
            new TallyQuery(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1), TallyQuery.Step.ALL, false, true);

    @Autowired
    private Sources sources;

    @Autowired
    private Imports imports;

    @Autowired
    private Mentions mentions;

    @TempDir
    private Path directory;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private Scope scope;
    private SourceId source;

    @BeforeEach
    void setUpInstitution() {
        unit = fixtures.institution("Polres Uji");
        scope = fixtures.below(unit);
        source = sources.add(scope, unit, "Ulasan " + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
    }

    @Test
    void takesRowsInWithTheirReadingAndCounts() throws IOException {
        var done = run(HEADER
                + "r1,Siti,1,2026-10-01,\"Antre tiga jam, petugasnya lambat sekali dan tidak ramah\",,\n"
                + "r2,Budi,5,2026-10-01,Pelayanan cepat dan petugas ramah sekali,Terima kasih,2026-10-02\n"
                + "r3,,4,2026-10-02,,,\n");

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.counts()).isEqualTo(new Import.Counts(3, 0, 0, 0, 0));
        var page = mentions.list(scope, Filter.NONE, null, 10);
        assertThat(page.mentions()).extracting(Mention::externalId).containsExactly("r3", "r2", "r1");
        assertThat(page.mentions().getLast().text()).startsWith("Antre tiga jam");
        assertThat(page.mentions().getLast().reading()).isNotNull();
        assertThat(page.mentions().getFirst().reading()).isNull();
        var tally = mentions.tallies(scope, ALL_TIME).getFirst();
        assertThat(tally.mentions()).isEqualTo(3);
        assertThat(tally.stars()).containsExactly(1L, 0L, 0L, 1L, 1L);
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() throws IOException {
        var rows = HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\nr2,Budi,5,2026-10-01,Cepat dan ramah,,\n";
        run(rows);
        var before = everything();

        var again = run(rows);

        assertThat(again.counts()).isEqualTo(new Import.Counts(0, 0, 2, 0, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void failsWithItsDetailsWhenTheTableLacksARememberedColumn() throws IOException {
        run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");
        var mapping = "{\"kind\":\"REVIEW\",\"columns\":{\"DATE\":\"date\",\"TEXT\":\"ulasan\"},"
                + "\"dateOrder\":\"UNKNOWN\"}";

        var ended = run(HEADER + "r2,Siti,1,2026-10-01,Lambat sekali,,\n", mapping);

        assertThat(ended.state()).isEqualTo(Import.State.FAILED);
        assertThat(ended.error()).isEqualTo("refusal.MISSING_COLUMN");
        assertThat(ended.errorDetails()).containsExactly("ulasan");
        assertThat(sources.find(scope, source).orElseThrow().health().errorDetails())
                .containsExactly("ulasan");
    }

    @Test
    void failsWhenTheFileWasReplacedMeanwhile() throws IOException {
        var job = run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\nr2,Budi,5,2026-10-01,Cepat,,\n");
        stand(job, "cancelled");
        Files.writeString(Path.of(job.files().getFirst()), HEADER + "x1,Ani,1,2026-10-01,Lambat,,\n");

        imports.resume(scope, job.id());

        var ended = awaitEnd(job.id());
        assertThat(ended.state()).isEqualTo(Import.State.FAILED);
        assertThat(ended.error()).isEqualTo("import.failed.changed");
        assertThat(ended.errorDetails()).containsExactly("ulasan.csv");
    }

    @Test
    void failsWhenTheFileEndsBeforeThePlaceWhereItStopped() throws IOException {
        var job = run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");
        stand(job, "cancelled");
        jdbc.sql("update source.import set entries = 5 where id = :id")
                .param("id", job.id().value())
                .update();

        imports.resume(scope, job.id());

        var ended = awaitEnd(job.id());
        assertThat(ended.state()).isEqualTo(Import.State.FAILED);
        assertThat(ended.error()).isEqualTo("import.failed.shorter");
    }

    @Test
    void givesUpAnImportWithWhichTheServerStoppedThreeTimes() throws IOException {
        var job = run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");
        stand(job, "running");

        assertThat(imports.takeUp()).contains(job.id());
        assertThat(imports.takeUp()).contains(job.id());
        assertThat(imports.takeUp()).doesNotContain(job.id());

        assertThat(imports.get(job.id()).state()).isEqualTo(Import.State.FAILED);
        assertThat(imports.get(job.id()).error()).isEqualTo("import.failed.stuck");
    }

    private void stand(Import job, String state) {
        jdbc.sql("update source.import set state = :state where id = :id")
                .param("state", state)
                .param("id", job.id().value())
                .update();
    }

    @Test
    void keepsTheDayOfAnOfficeInAnotherZone() throws IOException {
        var wita = units.add(scope, unit, "Polres Makassar", UnitKind.OFFICE, ZoneId.of("Asia/Makassar"));
        var wib = units.add(scope, unit, "Satpas Jakarta", UnitKind.OFFICE, ZoneId.of("Asia/Jakarta"));
        scope = fixtures.below(unit);
        source = sources.add(scope, wita, "Makassar " + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
        sources.assignPlace(scope, source, "Jakarta", "Jakarta", wib);

        run("id,tanggal,bintang,ulasan,kantor\nr1,2026-10-01,5,Cepat,Jakarta\nr2,2026-10-01,5,Cepat,Makassar\n");

        var day =
                new TallyQuery(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1), TallyQuery.Step.ALL, false, true);
        assertThat(mentions.tallies(scope, day).getFirst().mentions()).isEqualTo(2);
    }

    @Test
    void countsRowsThatTheFileHoldsTwice() throws IOException {
        var rows = "tanggal,nama,bintang,ulasan\n2026-10-01,Siti,5,Cepat\n2026-10-01,Siti,5,Cepat\n"
                + "2026-10-01,,5,\n2026-10-01,,5,\n2026-10-01,,5,\n";

        var done = run(rows);
        assertThat(done.counts().added()).isEqualTo(4);
        assertThat(done.repeats()).isEqualTo(1);

        assertThat(run(rows).counts()).isEqualTo(new Import.Counts(0, 0, 4, 0, 0));
    }

    @Test
    void keepsWhatAnEditedReviewSaidBefore() throws IOException {
        run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");

        var done = run(HEADER + "r1,Siti,5,2026-10-01,Sudah diperbaiki dan sekarang cepat,,\n");

        assertThat(done.counts().changed()).isEqualTo(1);
        var edited = mentions.list(scope, Filter.NONE, null, 10).mentions().getFirst();
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.text()).startsWith("Sudah diperbaiki");
        assertThat(mentions.earlierVersions(scope, edited.id()))
                .extracting(Mention.Earlier::text, Mention.Earlier::stars)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Lambat sekali", 1));
        var tally = mentions.tallies(scope, ALL_TIME).getFirst();
        assertThat(tally.mentions()).isEqualTo(1);
        assertThat(tally.stars()).containsExactly(0L, 0L, 0L, 0L, 1L);
    }

    @Test
    void takesAReplyWithoutCallingItAnEdit() throws IOException {
        run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");

        run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,Mohon maaf,2026-10-03\n");

        var answered = mentions.list(scope, Filter.NONE, null, 10).mentions().getFirst();
        assertThat(answered.version()).isEqualTo(1);
        assertThat(answered.reply()).isNotNull();
    }

    @Test
    void keepsRefusedRowsWithLineAndReason() throws IOException {
        var done = run(HEADER + "r1,Siti,9,2026-10-01,Bagus,,\nr2,Budi,5,2026-10-01,Cepat dan ramah,,\n");

        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.counts()).isEqualTo(new Import.Counts(1, 0, 0, 1, 0));
        var refusal = imports.refusals(scope, done.id(), 10).getFirst().refusal();
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.raw()).contains("r1,Siti,9,2026-10-01,Bagus");
    }

    @Test
    void countsEveryItemOfTheDayCountsAndNoOther() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < 300; i++) {
            var text =
                    i % 3 == 0 ? "Antrean lama sekali, parkir sempit" : "Petugas ramah dan cepat, ruang tunggu bersih";
            rows.append("r%d,A%d,%d,2026-10-%02d,\"%s\",,\n".formatted(i, i, 1 + i % 5, 1 + i % 28, text));
        }
        run(rows.toString());

        var tally = mentions.tallies(scope, ALL_TIME).getFirst();
        for (var feeling : Feeling.values()) {
            assertThat(mentions.count(scope, counted(feeling, null), 1000).n()).isEqualTo((int) tally.of(feeling));
        }
        for (var element : Element.values()) {
            assertThat(mentions.count(scope, counted(null, element), 1000).n()).isEqualTo((int) tally.of(element));
        }
        assertThat(tally.of(Element.WAKTU))
                .as("the element of queues is found at all")
                .isPositive();
    }

    @Test
    void storesNothingOfASourceThatMayKeepNothing() throws IOException {
        var nothing = new id.kentongan.source.Policy(0, false, false, false, true, true, null, null);
        sources.changePolicy(
                scope,
                source,
                nothing,
                null,
                fixtures.viewer(scope.units().iterator().next(), id.kentongan.people.Role.ADMIN)
                        .id());

        var ended = run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");

        assertThat(ended.state()).isEqualTo(Import.State.FAILED);
        assertThat(ended.error()).isEqualTo("import.failed.policy");
        assertThat(mentions.count(scope, Filter.NONE, 10).n()).isZero();
    }

    @Test
    void hidesEverythingFromTheUnitNextDoor() throws IOException {
        run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");
        var sibling = fixtures.below(fixtures.institution("Polres Tetangga"));
        var id =
                mentions.list(scope, Filter.NONE, null, 1).mentions().getFirst().id();

        assertThat(mentions.list(sibling, Filter.NONE, null, 10).mentions()).isEmpty();
        assertThat(mentions.find(sibling, id)).isEmpty();
        assertThat(mentions.tallies(sibling, ALL_TIME)).isEmpty();
    }

    @Test
    void hidesEverythingFromTheSpaceOfADrill() throws IOException {
        run(HEADER + "r1,Siti,1,2026-10-01,Lambat sekali,,\n");

        var drill = new Scope(7, scope.units());

        assertThat(mentions.list(drill, Filter.NONE, null, 10).mentions()).isEmpty();
        assertThat(mentions.tallies(drill, ALL_TIME)).isEmpty();
        assertThat(sources.list(drill)).isEmpty();
        assertThat(imports.list(drill, 10)).isEmpty();
    }

    private static Filter counted(
            @org.jspecify.annotations.Nullable Feeling feeling, @org.jspecify.annotations.Nullable Element element) {
        return new Filter(
                null, null, null, Set.of(), feeling, element, null, null, null, null, null, true, null, null, null,
                null);
    }

    private List<Object> everything() {
        return List.of(mentions.list(scope, Filter.NONE, null, 1000).mentions(), mentions.tallies(scope, ALL_TIME));
    }

    private Import run(String table) throws IOException {
        return run(table, null);
    }

    private Import run(String table, @org.jspecify.annotations.Nullable String mapping) throws IOException {
        var file = Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), table);
        var id = imports.request(scope, source, List.of(new SourceFile("ulasan.csv", file)), mapping, null);
        return awaitEnd(id);
    }

    private Import awaitEnd(ImportId id) {
        Awaitility.await("the import has ended")
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state().ended());
        return imports.get(id);
    }
}
