package id.kentongan.learning;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.learning.Version.Change;
import id.kentongan.learning.Version.Comparison;
import id.kentongan.learning.Version.State;
import id.kentongan.people.Viewer;
import id.kentongan.text.Decision;
import id.kentongan.text.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was learnt. */
@Repository
class VersionStore {
    private static final String SELECT = """
            select number, made_at, made_name, base, corrected, confirmed, until, suite_total, suite_before, suite_after,
                   held_total, held_before, held_after, features, state, refused_for, changed_at, changed_name
            from learning.version""";

    private static final String INSERT = """
            insert into learning.version
                (number, made_at, made_by, made_name, base, corrected, confirmed, until, suite_total, suite_before, suite_after,
                 held_total, held_before, held_after, features, adaptation, state, refused_for)
            values (:number, :madeAt, :madeBy, :madeName, :base, :corrected, :confirmed, :until, :suiteTotal, :suiteBefore,
                 :suiteAfter, :heldTotal, :heldBefore, :heldAfter, :features, :adaptation, :state, :refusedFor)
            """;

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other, until the caller's transaction ends; readers are not kept waiting. */
    void lock() {
        jdbc.sql("lock table learning.version in share row exclusive mode").update();
    }

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from learning.version")
                .query(Integer.class)
                .single();
    }

    void insert(Version version, Viewer by, byte[] adaptation) {
        var refusedFor = version.refusedFor();
        jdbc.sql(INSERT)
                .param("number", version.number())
                .param("madeAt", utc(version.madeAt()))
                .param("madeBy", by.id().value())
                .param("madeName", version.madeBy())
                .param("base", version.base())
                .param("corrected", version.corrected())
                .param("confirmed", version.confirmed())
                .param("until", utc(version.until()))
                .param("suiteTotal", numbers(version.suite(), each -> each.before()
                        .total()))
                .param("suiteBefore", numbers(version.suite(), each -> each.before()
                        .right()))
                .param("suiteAfter", numbers(version.suite(), each -> each.after()
                        .right()))
                .param("heldTotal", numbers(version.heldOut(), each -> each.before()
                        .total()))
                .param("heldBefore", numbers(version.heldOut(), each -> each.before()
                        .right()))
                .param("heldAfter", numbers(version.heldOut(), each -> each.after()
                        .right()))
                .param("features", version.features())
                .param("adaptation", adaptation)
                .param("state", version.state().code())
                .param("refusedFor", refusedFor == null ? null : refusedFor.code())
                .update();
    }

    /** The newest first. */
    List<Version> list(int most) {
        return jdbc.sql(SELECT + " order by number desc limit :limit")
                .param("limit", most)
                .query(VersionStore::version)
                .list();
    }

    Optional<Version> find(int number) {
        return jdbc.sql(SELECT + " where number = :number")
                .param("number", number)
                .query(VersionStore::version)
                .optional();
    }

    Optional<Version> findOn() {
        return jdbc.sql(SELECT + " where state = 'on'")
                .query(VersionStore::version)
                .optional();
    }

    byte[] adaptation(int number) {
        return jdbc.sql("select adaptation from learning.version where number = :number")
                .param("number", number)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    void change(int number, State state, @Nullable Decision refusedFor, Instant at, String by) {
        jdbc.sql("""
                        update learning.version
                        set state = :state, refused_for = :refusedFor, changed_at = :at, changed_name = :by
                        where number = :number
                        """)
                .param("number", number)
                .param("state", state.code())
                .param("refusedFor", refusedFor == null ? null : refusedFor.code())
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    private static Integer[] numbers(Map<Decision, Comparison> scores, ToIntFunction<Comparison> number) {
        return Arrays.stream(Decision.values())
                .map(decision -> number.applyAsInt(Objects.requireNonNull(scores.get(decision))))
                .toArray(Integer[]::new);
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        var refusedFor = row.getString("refused_for");
        var changedAt = instantOrNull(row, "changed_at");
        return new Version(
                row.getInt("number"),
                instant(row, "made_at"),
                row.getString("made_name"),
                row.getString("base"),
                row.getInt("corrected"),
                row.getInt("confirmed"),
                instant(row, "until"),
                comparisons(row, "suite"),
                comparisons(row, "held"),
                row.getInt("features"),
                State.valueOf(upper(row.getString("state"))),
                refusedFor == null ? null : Decision.valueOf(upper(refusedFor)),
                changedAt == null
                        ? null
                        : new Change(changedAt, Objects.requireNonNullElse(row.getString("changed_name"), "")));
    }

    private static Map<Decision, Comparison> comparisons(ResultSet row, String what) throws SQLException {
        var total = integers(row, what + "_total");
        var before = integers(row, what + "_before");
        var after = integers(row, what + "_after");
        var scores = new EnumMap<Decision, Comparison>(Decision.class);
        for (var decision : Decision.values()) {
            var i = decision.ordinal();
            scores.put(decision, new Comparison(new Score(before[i], total[i]), new Score(after[i], total[i])));
        }
        return scores;
    }

    private static Integer[] integers(ResultSet row, String column) throws SQLException {
        return (Integer[]) row.getArray(column).getArray();
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
