package id.kentongan.perception.wave;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.Keeping;
import id.kentongan.mention.MentionId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.perception.Span;
import id.kentongan.signal.MeanRating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which waves are left out, and what each of their reviews counted. */
@Repository
class LeftOutStore implements Keeping {
    private static final String WITHIN = " w.space = :space and w.unit_id = any(:units) and w.withdrawn_at is null ";

    private static final String REVIEWS =
            " from perception.wave_review r join perception.wave_left_out w on w.id = r.wave_id where ";

    private static final String STARS = """
            select w.unit_id, r.day, count(*) filter (where r.stars = 1) as ones, count(*) filter (where r.stars = 2) as twos,
                   count(*) filter (where r.stars = 3) as threes, count(*) filter (where r.stars = 4) as fours,
                   count(*) filter (where r.stars = 5) as fives
            """;

    private final JdbcClient jdbc;

    LeftOutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one person after the other leave waves out, so that no review is left out twice. */
    void lock() {
        jdbc.sql("lock table perception.wave_review in share row exclusive mode")
                .update();
    }

    void insert(int space, LeftOutWave wave, List<Review> reviews, Viewer by, Instant now) {
        jdbc.sql("""
                        insert into perception.wave_left_out (id, space, unit_id, kind, first_day, last_day, n, person_id,
                          person_name, made_at)
                        values (:id, :space, :unit, :kind, :first, :last, :n, :person, :name, :now)
                        """)
                .param("id", wave.id())
                .param("space", space)
                .param("unit", wave.unit().value())
                .param("kind", wave.kind().code())
                .param("first", wave.span().from())
                .param("last", wave.span().to())
                .param("n", wave.n())
                .param("person", by.id().value())
                .param("name", wave.by())
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        insert into perception.wave_review (wave_id, mention_id, day, stars)
                        select :id, mention, day::date, stars
                        from unnest(:mentions::uuid[], :days::text[], :stars::smallint[]) as review (mention, day, stars)
                        """)
                .param("id", wave.id())
                .param(
                        "mentions",
                        reviews.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        reviews.stream().map(each -> each.day().toString()).toArray(String[]::new))
                .param("stars", reviews.stream().map(Review::stars).toArray(Integer[]::new))
                .update();
    }

    /** Those of which a day lies within the span, by their first day. */
    List<LeftOutWave> list(Scope scope, Span span) {
        return within(
                        "select * from perception.wave_left_out w where" + WITHIN
                                + "and first_day <= :to and last_day >= :from order by first_day, id",
                        scope)
                .param("from", span.from())
                .param("to", span.to())
                .query(LeftOutStore::wave)
                .list();
    }

    LeftOutStars stars(Scope scope, Span span) {
        return new LeftOutStars(
                within(STARS + REVIEWS + WITHIN + "and r.day between :from and :to group by w.unit_id, r.day", scope)
                        .param("from", span.from())
                        .param("to", span.to())
                        .query((row, index) -> new LeftOutStars.Day(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getObject("day", LocalDate.class),
                                new MeanRating(
                                        row.getLong("ones"),
                                        row.getLong("twos"),
                                        row.getLong("threes"),
                                        row.getLong("fours"),
                                        row.getLong("fives"))))
                        .list());
    }

    /** Which reviews are left out on those days. */
    List<MentionId> mentions(Scope scope, Span span) {
        return within(
                        "select r.mention_id" + REVIEWS + WITHIN
                                + "and r.day between :from and :to and r.mention_id is not null",
                        scope)
                .param("from", span.from())
                .param("to", span.to())
                .query((row, index) -> new MentionId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<LeftOutWave> withdraw(Scope scope, UUID id, Instant now) {
        return within(
                        "update perception.wave_left_out w set withdrawn_at = :now where w.id = :id and" + WITHIN
                                + "returning w.*",
                        scope)
                .param("id", id)
                .param("now", utc(now))
                .query(LeftOutStore::wave)
                .optional();
    }

    @Override
    public String part() {
        return "wave";
    }

    @Override
    public int count(Collection<MentionId> mentions) {
        return of("select count(*) from perception.wave_review where mention_id = any(:ids)", mentions)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<MentionId, Object> of(Collection<MentionId> mentions) {
        var waves = new HashMap<MentionId, Object>();
        of("""
                select r.mention_id, min(w.made_at) as made_at, bool_or(w.withdrawn_at is null) as left_out
                from perception.wave_review r join perception.wave_left_out w on w.id = r.wave_id
                where r.mention_id = any(:ids) group by r.mention_id
                """, mentions).query(row -> {
            waves.put(
                    new MentionId(row.getObject("mention_id", UUID.class)),
                    Map.of(
                            "since",
                            instant(row, "made_at").toString(),
                            "left_out_of_index",
                            row.getBoolean("left_out")));
        });
        return Map.copyOf(waves);
    }

    /** The sums stay, as those of the day counts do. */
    @Override
    public void erase(Collection<MentionId> mentions) {
        of("update perception.wave_review set mention_id = null where mention_id = any(:ids)", mentions)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<MentionId> mentions) {
        return jdbc.sql(sql)
                .param("ids", mentions.stream().map(MentionId::value).toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static LeftOutWave wave(ResultSet row, int index) throws SQLException {
        return new LeftOutWave(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Wave.Kind.of(row.getString("kind")),
                new Span(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("n"),
                row.getString("person_name"));
    }
}
