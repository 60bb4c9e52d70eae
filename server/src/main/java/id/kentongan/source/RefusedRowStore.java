package id.kentongan.source;

import id.kentongan.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RefusedRowStore implements RefusedRows {
    /** Rows that a stream holds in memory; one may be as long as {@link Refusal#RAW_LIMIT}. */
    private static final int AT_ONCE = 200;

    private static final String LIST = """
            select r.import_id, r.ordinal, r.file, r.line, r.reason, r.details, r.raw
            from source.refusal r
            join source.import i on i.id = r.import_id
            join source.source s on s.id = i.source_id
            where r.raw <> '' and s.space = :space and s.unit_id = any(:units)
            order by r.import_id, r.ordinal
            """;

    /** As {@link Refusal#withoutWords} leaves them. */
    private static final String ERASE = """
            update source.refusal r
            set raw = '', details = case when r.reason = any(:quoting) then array[r.details[1], :untold] else r.details end
            from unnest(:imports, :ordinals) as gone (import_id, ordinal)
            where r.import_id = gone.import_id and r.ordinal = gone.ordinal and r.raw <> ''
            """;

    private final JdbcClient jdbc;

    RefusedRowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> list(Scope scope, Predicate<Refusal> condition) {
        try (var rows = jdbc
                .sql(LIST)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .withFetchSize(AT_ONCE)
                .query(RefusedRowStore::row)
                .stream()) {
            return rows.filter(row -> condition.test(row.refusal())).toList();
        }
    }

    @Override
    public void erase(Collection<Row> rows) {
        jdbc.sql(ERASE)
                .param("imports", rows.stream().map(row -> row.job().value()).toArray(UUID[]::new))
                .param("ordinals", rows.stream().map(Row::ordinal).toArray(Long[]::new))
                .param("quoting", RefusalReason.quoting())
                .param("untold", Refusal.UNTOLD)
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getLong("ordinal"),
                new Refusal(
                        row.getString("file"),
                        row.getLong("line"),
                        RefusalReason.valueOf(row.getString("reason")),
                        List.of((String[]) row.getArray("details").getArray()),
                        row.getString("raw")));
    }
}
