package id.kentongan.survey;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.text.Element;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The forms, what their elements weigh, and how many people were served. */
@Repository
class SurveyStore {
    private static final String WITHIN = " f.space = :space and f.unit_id = any(:units) ";

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Survey survey, Instant now) {
        jdbc.sql("""
                        insert into survey.form
                            (id, space, unit_id, code, title, elements, services, comment_days, is_open, changed_at)
                        values
                            (:id, :space, :unit, :code, :title, :elements, :services, :commentDays, :open, :now)
                        """)
                .param("id", survey.id().value())
                .param("space", survey.space())
                .param("unit", survey.unit().value())
                .param("code", survey.code())
                .param("title", survey.title())
                .param("elements", codes(survey.elements()))
                .param("services", survey.settings().services().toArray(String[]::new))
                .param("commentDays", survey.settings().commentDays())
                .param("open", survey.open())
                .param("now", utc(now))
                .update();
    }

    List<Survey> list(Scope scope) {
        return within("select f.* from survey.form f where" + WITHIN + "order by f.is_open desc, f.title, f.id", scope)
                .query(SurveyStore::survey)
                .list();
    }

    Optional<Survey> find(Scope scope, SurveyId id) {
        return within("select f.* from survey.form f where f.id = :id and" + WITHIN, scope)
                .param("id", id.value())
                .query(SurveyStore::survey)
                .optional();
    }

    /** Without a scope: the code is what lets anybody in. */
    Optional<Survey> findByCode(String code) {
        return jdbc.sql("select f.* from survey.form f where f.code = :code")
                .param("code", code)
                .query(SurveyStore::survey)
                .optional();
    }

    Optional<Survey> change(Scope scope, SurveyId id, Settings settings, Instant now) {
        return within("""
                        update survey.form f
                        set title = :title, services = :services, comment_days = :commentDays, changed_at = :now
                        where f.id = :id and""" + WITHIN + "returning f.*", scope)
                .param("id", id.value())
                .param("title", settings.title())
                .param("services", settings.services().toArray(String[]::new))
                .param("commentDays", settings.commentDays())
                .param("now", utc(now))
                .query(SurveyStore::survey)
                .optional();
    }

    Optional<Survey> setOpen(Scope scope, SurveyId id, boolean open, Instant now) {
        return within(
                        "update survey.form f set is_open = :open, changed_at = :now where f.id = :id and" + WITHIN
                                + "returning f.*",
                        scope)
                .param("id", id.value())
                .param("open", open)
                .param("now", utc(now))
                .query(SurveyStore::survey)
                .optional();
    }

    /** @param weights for every element of the form; empty for equal ones */
    void weigh(Scope scope, Survey survey, LocalDate since, Map<Element, BigDecimal> weights) {
        var inOrder = weights.isEmpty()
                ? null
                : survey.elements().stream()
                        .map(element ->
                                Objects.requireNonNull(weights.get(element)).toPlainString())
                        .toArray(String[]::new);
        within("""
                        insert into survey.weighting (form_id, since, weights)
                        select f.id, :since, cast(:weights as numeric[]) from survey.form f
                        where f.id = :id and""" + WITHIN + "on conflict (form_id, since) do update set weights = excluded.weights", scope)
                .param("id", survey.id().value())
                .param("since", since)
                .param("weights", inOrder, java.sql.Types.ARRAY)
                .update();
    }

    /** Those that held on that day, of the forms that had others than equal ones. */
    Map<SurveyId, Map<Element, BigDecimal>> weights(Scope scope, List<Survey> surveys, LocalDate day) {
        var weights = new HashMap<SurveyId, Map<Element, BigDecimal>>();
        var byId = surveys.stream().collect(Collectors.toMap(Survey::id, Function.identity()));
        among("""
                        select distinct on (w.form_id) w.form_id, w.weights
                        from survey.weighting w join survey.form f on f.id = w.form_id
                        where w.since <= :day and f.id = any(:forms) and""" + WITHIN + "order by w.form_id, w.since desc", scope, surveys)
                .param("day", day)
                .query((ResultSet row) -> {
                    var id = new SurveyId(row.getObject("form_id", UUID.class));
                    weights.put(id, weights(Objects.requireNonNull(byId.get(id)), row));
                });
        return weights;
    }

    void serve(Scope scope, SurveyId id, Period period, long people) {
        within("""
                        insert into survey.served (form_id, period, people)
                        select f.id, :period, :people from survey.form f
                        where f.id = :id and""" + WITHIN + "on conflict (form_id, period) do update set people = excluded.people", scope)
                .param("id", id.value())
                .param("period", period.code())
                .param("people", people)
                .update();
    }

    /** How many people each form's office served, where somebody said so. */
    Map<SurveyId, Long> served(Scope scope, List<Survey> surveys, Period period) {
        var served = new HashMap<SurveyId, Long>();
        among("""
                        select s.form_id, s.people from survey.served s join survey.form f on f.id = s.form_id
                        where s.period = :period and f.id = any(:forms) and""" + WITHIN, scope, surveys).param("period", period.code()).query((ResultSet row) -> {
            served.put(new SurveyId(row.getObject("form_id", UUID.class)), row.getLong("people"));
        });
        return served;
    }

    private JdbcClient.StatementSpec among(String sql, Scope scope, List<Survey> surveys) {
        return within(sql, scope)
                .param("forms", surveys.stream().map(each -> each.id().value()).toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static String[] codes(List<Element> elements) {
        return elements.stream().map(Element::code).toArray(String[]::new);
    }

    private static Map<Element, BigDecimal> weights(Survey survey, ResultSet row) throws SQLException {
        var stored = row.getArray("weights");
        var weights = new EnumMap<Element, BigDecimal>(Element.class);
        if (stored != null) {
            var values = (BigDecimal[]) stored.getArray();
            for (var i = 0; i < values.length; i++) {
                weights.put(survey.elements().get(i), values[i]);
            }
        }
        return weights;
    }

    private static Survey survey(ResultSet row, int index) throws SQLException {
        return new Survey(
                new SurveyId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("space"),
                row.getString("code"),
                texts(row, "elements").stream()
                        .map(code -> Element.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toList(),
                new Settings(row.getString("title"), texts(row, "services"), row.getInt("comment_days")),
                row.getBoolean("is_open"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
