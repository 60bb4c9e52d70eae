package id.kentongan.platform.backup;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a load does to the tables besides filling them. */
final class TargetStore {
    private static final String EMPTY = "truncate %s";
    private static final String CHECK = "set constraints all immediate";
    private static final String RESUME = "select setval(format('%I.%I', ?, ?)::regclass, ?)";
    private static final String ANALYZE = "analyze %s.%s";
    private static final String DROP = "drop schema if exists %s cascade";

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Away with the rows that the migrations brought: the backup has them too, or they were deleted. */
    void empty(List<TableShape> tables) {
        if (!tables.isEmpty()) {
            var names = tables.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
            jdbc.sql(EMPTY.formatted(names)).update();
        }
    }

    /** Does now what deferred constraints would do at the end; a table with such work left cannot be altered. */
    void check() {
        jdbc.sql(CHECK).update();
    }

    /** Lets a sequence go on behind the last number it gave. */
    void resume(Manifest.Sequence sequence) {
        jdbc.sql(RESUME)
                .params(sequence.schema(), sequence.name(), sequence.last())
                .query(Long.class)
                .single();
    }

    /** Tells the planner what the tables now hold. */
    void analyze(List<Manifest.Table> tables) {
        for (var table : tables) {
            jdbc.sql(ANALYZE.formatted(TableShape.quote(table.schema()), TableShape.quote(table.name())))
                    .update();
        }
    }

    void drop(List<String> schemas) {
        schemas.forEach(
                schema -> jdbc.sql(DROP.formatted(TableShape.quote(schema))).update());
    }
}
