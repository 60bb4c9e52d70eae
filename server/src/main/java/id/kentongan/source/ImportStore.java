package id.kentongan.source;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.platform.Sql;
import id.kentongan.source.Import.Counts;
import id.kentongan.source.Import.State;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportStore {
    /** Rows that a stream holds in memory, when it is read within a transaction. */
    private static final int ROWS_AT_ONCE = 200;

    private static final String COLUMNS = """
            select i.id, i.source_id, i.file_names, i.files, i.file_states, i.state, i.mapping::text, i.entries, i.entries_at_start, i.added, i.changed,
                   i.unchanged, i.refused, i.vanished, i.repeats, i.bytes_read, i.bytes_total, i.error, i.error_details, i.created_at, i.started_at,
                   i.updated_at, i.finished_at
            from source.import i
            """;

    private static final String VISIBLE = COLUMNS + """
            join source.source s on s.id = i.source_id
            where s.space = :space and s.unit_id = any(:units)
            """;

    private static final String REFUSALS = """
            select r.ordinal, r.file, r.line, r.reason, r.details, r.raw
            from source.refusal r
            join source.import i on i.id = r.import_id
            join source.source s on s.id = i.source_id
            where r.import_id = :id and s.space = :space and s.unit_id = any(:units)
            order by r.ordinal
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Import> list(Scope scope, int limit) {
        return visible(VISIBLE + " order by i.created_at desc limit :limit", scope)
                .param("limit", limit)
                .query(ImportStore::read)
                .list();
    }

    Optional<Import> find(Scope scope, ImportId id) {
        return visible(VISIBLE + " and i.id = :id", scope)
                .param("id", id.value())
                .query(ImportStore::read)
                .optional();
    }

    void insert(
            ImportId id,
            SourceId source,
            List<SourceFile> files,
            List<String> fileStates,
            @Nullable String mapping,
            @Nullable UUID by,
            Instant now) {
        jdbc.sql("""
                        insert into source.import
                            (id, source_id, file_names, files, file_states, state, mapping, requested_by, created_at,
                             updated_at)
                        values (:id, :source, :names, :files, :states, 'waiting', :mapping::jsonb, :by, :now, :now)
                        """)
                .param("id", id.value())
                .param("source", source.value())
                .param("names", files.stream().map(SourceFile::name).toArray(String[]::new))
                .param(
                        "files",
                        files.stream().map(file -> file.path().toString()).toArray(String[]::new))
                .param("states", fileStates.toArray(String[]::new))
                .param("mapping", mapping)
                .param("by", by)
                .param("now", utc(now))
                .update();
        if (mapping != null) {
            jdbc.sql("update source.source set mapping = :mapping::jsonb where id = :id")
                    .param("id", source.value())
                    .param("mapping", mapping)
                    .update();
        }
    }

    /** Moves the state if it is one of those; says whether it was. */
    boolean move(ImportId id, List<State> from, State to, Instant now) {
        return move(id, from, to, null, List.of(), now);
    }

    boolean move(ImportId id, List<State> from, State to, @Nullable String error, List<String> details, Instant now) {
        return jdbc.sql("""
                        update source.import set state = :to, error = :error, error_details = :details, updated_at = :now,
                            starts = case when :to = 'waiting' then 0 else starts end,
                            started_at = case when :to = 'running' then :now else started_at end,
                            entries_at_start = case when :to = 'running' then entries else entries_at_start end,
                            finished_at = case when :to in ('done', 'cancelled', 'failed') then :now end
                        where id = :id and state = any(:from)
                        """)
                        .param("id", id.value())
                        .param("to", to.code())
                        .param("error", error)
                        .param("details", details.toArray(String[]::new))
                        .param("now", utc(now))
                        .param("from", from.stream().map(State::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    List<ImportId> unfinished() {
        return ids(
                jdbc.sql("select id from source.import where state in ('waiting', 'running') order by created_at, id"));
    }

    void countStart() {
        jdbc.sql("update source.import set starts = starts + 1 where state = 'running'")
                .update();
    }

    /** Running ones that did not advance since that many starts. */
    List<ImportId> startedInVain(int starts) {
        return ids(jdbc.sql("select id from source.import where state = 'running' and starts >= :starts order by id")
                .param("starts", starts));
    }

    private static List<ImportId> ids(JdbcClient.StatementSpec select) {
        return select.query(Sql::id).list().stream().map(ImportId::new).toList();
    }

    void putShape(ImportId id, OriginalShape shape) {
        jdbc.sql("update source.import set original_shape = :shape where id = :id")
                .param("id", id.value())
                .param("shape", new String[] {shape.extension(), shape.head(), shape.separator(), shape.tail()})
                .update();
    }

    Optional<OriginalShape> findShape(Scope scope, ImportId id) {
        return visible("""
                        select i.original_shape from source.import i join source.source s on s.id = i.source_id
                        where i.id = :id and i.original_shape is not null and s.space = :space and s.unit_id = any(:units)
                        """, scope)
                .param("id", id.value())
                .query((row, index) -> texts(row.getArray(1)))
                .optional()
                .map(parts -> new OriginalShape(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
    }

    /** Locks first the source, then the import, for the rest of the transaction. */
    Import lock(ImportId id) {
        jdbc.sql("""
                        select 1 from source.source
                        where id = (select source_id from source.import where id = :id) for update
                        """).param("id", id.value()).query().singleRow();
        return get(id);
    }

    Import get(ImportId id) {
        return jdbc.sql(COLUMNS + " where i.id = :id")
                .param("id", id.value())
                .query(ImportStore::read)
                .single();
    }

    /** False when the import does not stand where the caller thinks. */
    boolean advance(
            ImportId id, long entriesBefore, int entries, Counts counts, long bytesRead, long bytesTotal, Instant now) {
        return jdbc.sql("""
                        update source.import set entries = entries + :entries, starts = 0, added = added + :added,
                            changed = changed + :changed, unchanged = unchanged + :unchanged,
                            refused = refused + :refused, bytes_read = :read, bytes_total = :total, updated_at = :now
                        where id = :id and entries = :before
                        """)
                        .param("id", id.value())
                        .param("before", entriesBefore)
                        .param("entries", entries)
                        .param("added", counts.added())
                        .param("changed", counts.changed())
                        .param("unchanged", counts.unchanged())
                        .param("refused", counts.refused())
                        .param("read", bytesRead)
                        .param("total", bytesTotal)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void insertRefusals(ImportId id, List<Imports.Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        // one statement for all; the details of a row travel joined by a character that the readers strip from texts
        jdbc.sql("""
                        insert into source.refusal (import_id, ordinal, file, line, reason, details, raw)
                        select :id, r.ordinal, r.file, r.line, r.reason, string_to_array(r.details, E'\\u001f'), r.raw
                        from unnest(:ordinals::bigint[], :files::text[], :lines::bigint[], :reasons::text[],
                                    :details::text[], :raws::text[]) as r (ordinal, file, line, reason, details, raw)
                        """)
                .param("id", id.value())
                .param(
                        "ordinals",
                        refused.stream().map(Imports.Refused::ordinal).toArray(Long[]::new))
                .param("files", refused.stream().map(r -> r.refusal().file()).toArray(String[]::new))
                .param("lines", refused.stream().map(r -> r.refusal().line()).toArray(Long[]::new))
                .param(
                        "reasons",
                        refused.stream().map(r -> r.refusal().reason().name()).toArray(String[]::new))
                .param(
                        "details",
                        refused.stream()
                                .map(r -> String.join("\u001f", r.refusal().details()))
                                .toArray(String[]::new))
                .param(
                        "raws",
                        refused.stream()
                                .map(r -> r.refusal().raw().replace("\0", "\uFFFD"))
                                .toArray(String[]::new))
                .update();
    }

    /** The same as {@link Refusal#withoutWords} makes of it. */
    void eraseRefusals(SourceId source) {
        jdbc.sql("""
                        update source.refusal
                        set raw = '', details = case when reason = any(:quoting) then array[details[1], :untold] else details end
                        where import_id in (select id from source.import where source_id = :source) and raw <> ''
                        """)
                .param("source", source.value())
                .param("untold", Refusal.UNTOLD)
                .param("quoting", RefusalReason.quoting())
                .update();
    }

    /** Age is counted from the day the import was asked for; a source without a policy keeps nothing. */
    int purgeRefusals(int longest, Instant now) {
        return jdbc.sql("""
                        delete from source.refusal where import_id in (
                            select i.id from source.import i left join source.policy p on p.source_id = i.source_id
                            where i.created_at
                                < :now - make_interval(days => least(coalesce(p.retention_days, 0), :longest)))
                        """).param("longest", longest).param("now", utc(now)).update();
    }

    void complete(ImportId id, long vanished, long repeats) {
        jdbc.sql("""
                        update source.import
                        set vanished = vanished + :vanished, repeats = :repeats, bytes_read = bytes_total
                        where id = :id
                        """)
                .param("id", id.value())
                .param("vanished", vanished)
                .param("repeats", repeats)
                .update();
    }

    /** Remembers the newest complete export of each place. */
    void putSnapshot(SourceId source, ImportFiles.Snapshot snapshot) {
        jdbc.sql("""
                        insert into source.snapshot as s (source_id, place_key, exported_at)
                        select :id, place.key, :at from unnest(:places::text[]) as place (key)
                        on conflict (source_id, place_key) do update
                            set exported_at = greatest(s.exported_at, excluded.exported_at)
                        """)
                .param("id", source.value())
                .param("at", utc(snapshot.exportedAt()))
                .param("places", snapshot.places().toArray(String[]::new))
                .update();
    }

    List<Imports.Refused> refusals(Scope scope, ImportId id, int limit) {
        return visible(REFUSALS + " limit :limit", scope)
                .param("id", id.value())
                .param("limit", limit)
                .query(ImportStore::refused)
                .list();
    }

    Stream<Imports.Refused> streamRefusals(Scope scope, ImportId id) {
        return visible(REFUSALS, scope)
                .withFetchSize(ROWS_AT_ONCE)
                .param("id", id.value())
                .query(ImportStore::refused)
                .stream();
    }

    private JdbcClient.StatementSpec visible(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static Import read(ResultSet row, int index) throws SQLException {
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source_id", UUID.class)),
                texts(row.getArray("file_names")),
                texts(row.getArray("files")),
                textsOrNull(row.getArray("file_states")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("mapping"),
                row.getLong("entries"),
                row.getLong("entries_at_start"),
                new Counts(
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("vanished")),
                row.getLong("repeats"),
                row.getLong("bytes_read"),
                row.getLong("bytes_total"),
                row.getString("error"),
                texts(row.getArray("error_details")),
                instant(row, "created_at"),
                instantOrNull(row, "started_at"),
                instant(row, "updated_at"),
                instantOrNull(row, "finished_at"));
    }

    private static Imports.Refused refused(ResultSet row, int index) throws SQLException {
        return new Imports.Refused(
                row.getLong("ordinal"),
                new Refusal(
                        row.getString("file"),
                        row.getLong("line"),
                        RefusalReason.valueOf(row.getString("reason")),
                        texts(row.getArray("details")),
                        row.getString("raw")));
    }

    private static @Nullable List<String> textsOrNull(@Nullable Array array) throws SQLException {
        return array == null ? null : texts(array);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
