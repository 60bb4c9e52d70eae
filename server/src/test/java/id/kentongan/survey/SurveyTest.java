package id.kentongan.survey;

import id.kentongan.PageTest;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.text.Element;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link PageTest} of an office with an open form. */
public abstract class SurveyTest extends PageTest {
    protected static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    protected static final Settings SETTINGS =
            new Settings("SKM Pelayanan SIM", List.of("SIM baru", "Perpanjangan"), 365);

    @Autowired
    protected Surveys surveys;

    @Autowired
    protected Responses responses;

    @Autowired
    protected JdbcClient jdbc;

    protected UnitId institution;
    protected UnitId office;
    protected Scope scope;
    protected SurveyId id;

    @BeforeEach
    void openAForm() {
        institution = fixtures.institution("Polres Uji");
        office = fixtures.office(institution, "Satpas SIM Uji");
        scope = fixtures.below(office);
        id = surveys.make(scope, office, List.of(Element.values()), SETTINGS);
        surveys.open(scope, id);
    }

    protected Survey survey() {
        return surveys.get(scope, id);
    }

    /** Somebody who answers every question of the form the same. */
    protected Response all(int answer) {
        return all(answer, "", "");
    }

    protected Response all(int answer, String service, String comment) {
        var answers = new EnumMap<Element, Integer>(Element.class);
        survey().elements().forEach(element -> answers.put(element, answer));
        return new Response(answers, service, comment);
    }

    protected void enter(LocalDate day, int times, Response response) {
        responses.enter(survey(), Collections.nCopies(times, new Responses.Dated(day, response)));
    }

    protected String path() {
        return "/survei/" + id;
    }

    protected String page(Role role, String path) {
        return page(office, role, path);
    }
}
