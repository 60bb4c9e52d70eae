package id.kentongan.survey;

import id.kentongan.people.Scope;
import id.kentongan.signal.Answers;
import id.kentongan.text.Element;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered and said. */
@Repository
class ResponseStore {
    /** Answers under the id of the form that was opened. */
    record Row(UUID id, LocalDate day, Response response) {}

    /** What was said on one day. */
    record Said(UUID id, LocalDate day, String service, String text) {}

    /** One visit's answers, by element. */
    record Given(LocalDate day, String service, Map<Element, Integer> answers) {}

    private static final List<Element> ELEMENTS = List.of(Element.values());

    private static final String WITHIN = " f.id = any(:forms) and f.space = :space and f.unit_id = any(:units) ";

    private static final String INSERT = """
            insert into survey.response (id, form_id, day, service, %1$s)
            select r.id, f.id, r.day, r.service, %2$s
            from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:services as text[]), %3$s)
                as r (id, day, service, %1$s)
            join survey.form f on f.id = :form and (f.is_open or :closedToo)
            on conflict (id) do nothing
            """.formatted(
                    each(Element::code),
                    each(element -> "r." + element.code()),
                    each(element -> "cast(:" + element.code() + " as smallint[])"));

    private static final String COUNT = "select f.id as form_id, count(*) as n, "
            + each(element -> IntStream.rangeClosed(1, 4)
                    .mapToObj(answer ->
                            "count(*) filter (where r.%1$s = %2$d) as %1$s_%2$d".formatted(element.code(), answer))
                    .collect(Collectors.joining(", ")))
            + " from survey.response r join survey.form f on f.id = r.form_id"
            + " where r.day between :from and :to and" + WITHIN + "group by f.id";

    private final JdbcClient jdbc;

    ResponseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps answers of a form, each under its id, once. Without a scope: they are the public's.
     *
     * @param closedToo whether also a form that is closed takes them
     * @return how many were new
     */
    int insert(SurveyId form, List<Row> rows, boolean closedToo) {
        var statement = jdbc.sql(INSERT)
                .param("form", form.value())
                .param("closedToo", closedToo)
                .param("ids", column(rows, row -> row.id().toString()))
                .param("days", column(rows, row -> row.day().toString()))
                .param("services", column(rows, row -> orNull(row.response().service())));
        for (var element : ELEMENTS) {
            statement = statement.param(element.code(), column(rows, row -> {
                var answer = row.response().answers().get(element);
                return answer == null ? null : answer.toString();
            }));
        }
        return statement.update();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from survey.response where id = :id)")
                .param("id", id)
                .query((row, index) -> row.getBoolean(1))
                .single();
    }

    /** Keeps comments, each under an id that says nothing of the answers it came with. */
    void insertComments(SurveyId form, List<Said> comments) {
        jdbc.sql("""
                        insert into survey.comment (id, form_id, day, service, text)
                        select c.id, :form, c.day, c.service, c.text
                        from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:services as text[]),
                            cast(:texts as text[])) as c (id, day, service, text)
                        """)
                .param("form", form.value())
                .param("ids", column(comments, comment -> comment.id().toString()))
                .param("days", column(comments, comment -> comment.day().toString()))
                .param("services", column(comments, comment -> orNull(comment.service())))
                .param("texts", column(comments, Said::text))
                .update();
    }

    record Counted(SurveyId form, long respondents, Map<Element, Answers> answers) {
        static Counted nothing(SurveyId form) {
            return new Counted(form, 0, Map.of());
        }
    }

    /** Of those forms that were answered. */
    Map<SurveyId, Counted> count(Scope scope, List<SurveyId> forms, Period period) {
        return within(COUNT, scope, forms, period).query(ResponseStore::counted).list().stream()
                .collect(Collectors.toMap(Counted::form, Function.identity()));
    }

    /** The latest first. */
    List<Said> comments(Scope scope, SurveyId form, Period period, int most) {
        return within(
                        "select c.* from survey.comment c join survey.form f on f.id = c.form_id"
                                + " where c.day between :from and :to and" + WITHIN
                                + "order by c.day desc, c.id limit :most",
                        scope,
                        List.of(form),
                        period)
                .param("most", most)
                .query((row, index) -> new Said(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        orEmpty(row.getString("service")),
                        row.getString("text")))
                .list();
    }

    /** Hands over every visit's answers, by day; in what order within a day, chance decided. */
    void forEach(Scope scope, SurveyId form, Period period, Consumer<Given> taker) {
        within(
                        "select r.* from survey.response r join survey.form f on f.id = r.form_id"
                                + " where r.day between :from and :to and" + WITHIN + "order by r.day, r.id",
                        scope,
                        List.of(form),
                        period)
                .query((ResultSet row) -> taker.accept(given(row)));
    }

    /** Takes a comment away; says whose form it was on. */
    Optional<SurveyId> deleteComment(Scope scope, UUID id) {
        return jdbc.sql("""
                        delete from survey.comment c using survey.form f
                        where c.id = :id and f.id = c.form_id and f.space = :space and f.unit_id = any(:units)
                        returning f.id
                        """)
                .param("id", id)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query((row, index) -> new SurveyId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Deletes the comments that are older than their form keeps them. Without a scope: it is due everywhere. */
    int purgeComments(LocalDate today) {
        return jdbc.sql("""
                        delete from survey.comment c using survey.form f
                        where f.id = c.form_id and c.day < cast(:today as date) - f.comment_days
                        """).param("today", today).update();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope, List<SurveyId> forms, Period period) {
        return jdbc.sql(sql)
                .param("forms", forms.stream().map(SurveyId::value).toArray(UUID[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .param("space", scope.space())
                .param("units", scope.unitValues());
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
        var column = new @Nullable String[rows.size()];
        Arrays.setAll(column, i -> value.apply(rows.get(i)));
        return column;
    }

    private static String each(Function<Element, String> part) {
        return ELEMENTS.stream().map(part).collect(Collectors.joining(", "));
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        var answers = new EnumMap<Element, Answers>(Element.class);
        for (var element : ELEMENTS) {
            var name = element.code() + "_";
            answers.put(
                    element,
                    new Answers(
                            row.getLong(name + 1),
                            row.getLong(name + 2),
                            row.getLong(name + 3),
                            row.getLong(name + 4)));
        }
        return new Counted(new SurveyId(row.getObject("form_id", UUID.class)), row.getLong("n"), answers);
    }

    private static Given given(ResultSet row) throws SQLException {
        var answers = new EnumMap<Element, Integer>(Element.class);
        for (var element : ELEMENTS) {
            var answer = row.getInt(element.code());
            if (!row.wasNull()) {
                answers.put(element, answer);
            }
        }
        return new Given(row.getObject("day", LocalDate.class), orEmpty(row.getString("service")), answers);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
