package id.kentongan.survey.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.survey.Survey;
import id.kentongan.survey.SurveyId;
import id.kentongan.survey.SurveyResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The forms of those units, and how this year stands.
 *
 * @param mayManage whether the viewer may make one somewhere
 */
public record SurveysPage(
        List<Survey> surveys, Map<SurveyId, SurveyResult> results, List<Unit> units, int year, boolean mayManage) {
    public SurveysPage {
        surveys = List.copyOf(surveys);
        results = Map.copyOf(results);
        units = List.copyOf(units);
    }

    public SurveyResult result(Survey survey) {
        return Objects.requireNonNull(results.get(survey.id()));
    }

    public String unit(Survey survey) {
        return name(units, survey.unit());
    }

    public Chip state(Texts t, Survey survey) {
        return SurveyWords.state(t, survey);
    }

    public String index(Texts t, Survey survey) {
        return result(survey)
                .index()
                .map(index -> SurveyWords.index(t, index))
                .orElseGet(() -> t.of("survey.no_answers"));
    }

    static String name(List<Unit> units, UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }
}
