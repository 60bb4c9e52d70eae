package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.ServerTest;
import id.kentongan.people.PersonId;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.source.Entry;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.ImportFiles.Opened;
import id.kentongan.source.ImportFiles.Snapshot;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import id.kentongan.source.Inspection;
import id.kentongan.source.Item;
import id.kentongan.source.ItemFile;
import id.kentongan.source.Policy;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.text.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A {@link ServerTest} of what becomes of mentions: entries are taken in at once, from files that are not there. */
abstract class LifeTest extends ServerTest {
    protected static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    protected static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    protected static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    protected static final String HERE = "locations/1";
    protected static final String THERE = "locations/2";

    @Autowired
    protected Sources sources;

    @Autowired
    protected Imports imports;

    @Autowired
    protected Mentions mentions;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private Units units;

    @Autowired
    private BatchWriter writer;

    @Autowired
    private ReaderInUse reader;

    protected Scope scope;
    protected SourceId source;
    private PersonId admin;

    @BeforeEach
    void setUpInstitution() {
        UnitId unit = fixtures.institution("Polres Uji");
        scope = fixtures.below(unit);
        source = sources.add(scope, unit, "Ulasan " + UUID.randomUUID(), SourceKind.TAKEOUT)
                .orElseThrow();
        admin = fixtures.viewer(unit, Role.ADMIN).id();
    }

    protected static Item item(String id, int stars, String text) {
        return item(id, stars, text, MARCH, HERE, null);
    }

    protected static Item item(
            String id, int stars, String text, Instant updatedAt, String place, @Nullable String reply) {
        return new Item(
                id,
                Kind.REVIEW,
                MARCH,
                updatedAt,
                stars,
                text,
                null,
                null,
                "Siti",
                place,
                null,
                reply == null ? null : new Reply(reply, APRIL));
    }

    /** A complete export of {@link #HERE}. */
    protected static Opened export(Instant at, Entry... entries) {
        return new Opened(file(List.of(entries)), at, Optional.of(new Snapshot(Set.of(HERE), at)));
    }

    protected static ItemFile file(List<? extends Entry> entries) {
        Iterator<? extends Entry> rest = entries.iterator();
        return new GivenItems(() -> rest.hasNext() ? rest.next() : null);
    }

    /** Takes the entries in as those of a table, which says nothing of what it lacks. */
    protected Import take(Entry... entries) {
        return take(new Opened(file(List.of(entries)), null, Optional.empty()));
    }

    protected Import take(Opened opened) {
        return intake(opened, transaction).run(waitingImport(), progress -> {});
    }

    protected Import take(Opened opened, Consumer<Import> progress) {
        return intake(opened, transaction).run(waitingImport(), progress);
    }

    protected Intake intake(Opened opened, TransactionTemplate transactions) {
        var files = new ImportFiles() {
            @Override
            public Inspection inspect(List<SourceFile> given, UnitId unit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Opened open(Import job) {
                return opened;
            }
        };
        return new IntakeService(imports, files, sources, units, writer, reader, transactions);
    }

    /** An import that the server in the background was not told of. */
    protected ImportId waitingImport() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into source.import (id, source_id, file_names, files, state, created_at, updated_at)
                        values (:id, :source, '{}', '{}', 'waiting', now(), now())
                        """).param("id", id).param("source", source.value()).update();
        return new ImportId(id);
    }

    /** Keeps the defaults but for whether words may be kept, counted, and kept after they vanished. */
    protected void allow(boolean words, boolean counting, boolean vanishedWords) {
        var policy = new Policy(730, words, counting, false, !vanishedWords, true, null, null);
        sources.changePolicy(scope, source, policy, "uji", admin);
    }

    protected Mention mention(String externalId) {
        return all().stream()
                .filter(mention -> mention.externalId().equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    protected List<Mention> all() {
        return mentions.list(scope, Filter.NONE, null, 1000).mentions();
    }

    /** By the sums of days, which those of months must equal at any moment. */
    protected long counted() {
        var byDay = counted(TallyQuery.Step.DAY);
        assertThat(counted(TallyQuery.Step.MONTH)).as("by month").isEqualTo(byDay);
        return byDay;
    }

    private long counted(TallyQuery.Step step) {
        var allTime = new TallyQuery(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1), step, false, true);
        return mentions.tallies(scope, allTime).stream()
                .mapToLong(Tally::mentions)
                .sum();
    }
}
