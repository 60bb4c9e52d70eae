package id.kentongan.audit;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class EntryStore {
    private static final String SELECT =
            "select seq, at, person_id, person_name, what, unit_id, subject, note, seal from audit.entry ";

    /** Any number that no other lock of this program has. */
    private static final long LOCK = 0x61756469744c6f67L;

    private static final int FETCH = 500;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry is added at a time, in the order in which their transactions end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
    }

    Optional<Head> findLast() {
        return jdbc.sql("select seq, seal from audit.entry order by seq desc limit 1")
                .query(EntryStore::head)
                .optional();
    }

    Optional<Head> find(long seq) {
        return jdbc.sql("select seq, seal from audit.entry where seq = :seq")
                .param("seq", seq)
                .query(EntryStore::head)
                .optional();
    }

    void insert(Entry entry, byte[] seal) {
        jdbc.sql("""
                        insert into audit.entry (seq, at, person_id, person_name, what, unit_id, subject, note, seal)
                        values (:seq, :at, :person, :name, :what, :unit, :subject, :note, :seal)
                        """)
                .param("seq", entry.seq())
                .param("at", utc(entry.at()))
                .param("person", entry.personId())
                .param("name", entry.personName())
                .param("what", entry.what())
                .param("unit", entry.unit())
                .param("subject", entry.subject())
                .param("note", entry.note())
                .param("seal", seal)
                .update();
    }

    /**
     * The newest first.
     *
     * @param before only those with a lower number
     * @param whole whether those of the installation as a whole are among them
     */
    List<Entry> list(Collection<UnitId> units, boolean whole, long before, int size) {
        return jdbc.sql(SELECT + """
                        where seq < :before and (unit_id = any(:units) or (:whole and unit_id is null))
                        order by seq desc limit :size
                        """)
                .param("before", before)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("whole", whole)
                .param("size", size)
                .query(EntryStore::entry)
                .list();
    }

    /** Every entry with its seal, from the first on, in bounded memory. */
    @Transactional(readOnly = true)
    public void forEach(BiConsumer<Entry, byte[]> consumer) {
        record Kept(Entry entry, byte[] seal) {}
        try (var all = jdbc
                .sql(SELECT + "order by seq")
                .withFetchSize(FETCH)
                .query((row, index) -> new Kept(entry(row, index), row.getBytes("seal")))
                .stream()) {
            all.forEach(kept -> consumer.accept(kept.entry(), kept.seal()));
        }
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(row.getLong("seq"), row.getBytes("seal"));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                instant(row, "at"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("what"),
                row.getObject("unit_id", UUID.class),
                row.getString("subject"),
                row.getString("note"));
    }
}
