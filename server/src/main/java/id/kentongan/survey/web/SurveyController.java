package id.kentongan.survey.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.survey.Period;
import id.kentongan.survey.Survey;
import id.kentongan.survey.SurveyId;
import id.kentongan.survey.Surveys;
import id.kentongan.text.Element;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms as their officers keep them. */
@Controller
class SurveyController {
    private final Surveys surveys;
    private final Units units;
    private final Views views;
    private final Clock clock;

    SurveyController(Surveys surveys, Units units, Views views, Clock clock) {
        this.surveys = surveys;
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/survei")
    @Requires(Permission.READ)
    View list(Scope scope, Viewer viewer) {
        var visible = units.list(scope);
        var year = LocalDate.now(clock.withZone(visible.getFirst().zone())).getYear();
        var list = surveys.list(scope);
        return views.page(
                "survey/list",
                new SurveysPage(
                        list,
                        surveys.results(scope, list, Period.year(year)),
                        visible,
                        year,
                        viewer.may(Permission.MANAGE_SURVEYS)));
    }

    @GetMapping("/survei/baru")
    @Requires(Permission.MANAGE_SURVEYS)
    View draft(Scope scope) {
        return draft(scope, null, SurveyDraft.EMPTY, FieldErrors.NONE);
    }

    @PostMapping("/survei")
    @Requires(Permission.MANAGE_SURVEYS)
    View make(Scope scope, @RequestParam UnitId satuan, SurveyDraft draft, RedirectAttributes next) {
        var settings = draft.settings();
        if (settings.isEmpty()) {
            return draft(scope, null, draft, draft.errors());
        }
        var id = surveys.make(scope, satuan, draft.elements(), settings.get());
        return to(id, NextNotice.done("survey.said.made"), next);
    }

    @GetMapping("/survei/{id}/ubah")
    @Requires(Permission.MANAGE_SURVEYS)
    View change(Scope scope, @PathVariable SurveyId id) {
        var survey = surveys.get(scope, id);
        return draft(scope, survey, SurveyDraft.of(survey), FieldErrors.NONE);
    }

    @PostMapping("/survei/{id}/ubah")
    @Requires(Permission.MANAGE_SURVEYS)
    View change(Scope scope, @PathVariable SurveyId id, SurveyDraft draft, RedirectAttributes next) {
        var survey = surveys.get(scope, id);
        var settings = draft.settings();
        if (settings.isEmpty()) {
            return draft(scope, survey, draft, draft.errors());
        }
        surveys.change(scope, id, settings.get());
        return to(id, NextNotice.done("survey.said.changed"), next);
    }

    @PostMapping("/survei/{id}/buka")
    @Requires(Permission.MANAGE_SURVEYS)
    View open(Scope scope, @PathVariable SurveyId id, RedirectAttributes next) {
        surveys.open(scope, id);
        return to(id, NextNotice.done("survey.said.opened").undoneBy("/survei/" + id + "/tutup"), next);
    }

    @PostMapping("/survei/{id}/tutup")
    @Requires(Permission.MANAGE_SURVEYS)
    View close(Scope scope, @PathVariable SurveyId id, RedirectAttributes next) {
        surveys.close(scope, id);
        return to(id, NextNotice.done("survey.said.closed").undoneBy("/survei/" + id + "/buka"), next);
    }

    /** Nothing in any of the fields means equal weights. */
    @PostMapping("/survei/{id}/bobot")
    @Requires(Permission.MANAGE_SURVEYS)
    View weigh(
            Scope scope,
            @PathVariable SurveyId id,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes next) {
        var survey = surveys.get(scope, id);
        try {
            surveys.weigh(scope, id, weights(survey, parameters));
            return to(id, NextNotice.done("survey.said.weighed"), next);
        } catch (BadInput e) {
            return to(id, NextNotice.failed("survey.refused.weights"), next);
        }
    }

    private static Map<Element, BigDecimal> weights(Survey survey, Map<String, String> parameters) {
        var weights = new EnumMap<Element, BigDecimal>(Element.class);
        for (var element : survey.elements()) {
            var typed = parameters.getOrDefault("bobot." + element.code(), "").strip();
            if (!typed.isEmpty()) {
                weights.put(element, decimal(typed));
            }
        }
        return weights;
    }

    /** With a comma or a point before the decimals; short, since a number can be written to fill any memory. */
    private static BigDecimal decimal(String typed) {
        if (!typed.matches("[01]?(?:[.,][0-9]{1,6})?")) {
            throw new BadInput("no weight: " + typed, null);
        }
        try {
            return new BigDecimal(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new BadInput("no weight: " + typed, e);
        }
    }

    @PostMapping("/survei/{id}/dilayani")
    @Requires(Permission.MANAGE_SURVEYS)
    View serve(
            Scope scope,
            @PathVariable SurveyId id,
            @RequestParam String periode,
            @RequestParam String orang,
            RedirectAttributes next) {
        var period = Period.of(periode);
        surveys.get(scope, id);
        try {
            surveys.serve(scope, id, period, Long.parseLong(orang.strip()));
            next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("survey.said.served"));
        } catch (BadInput | NumberFormatException e) {
            next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.failed("survey.refused.served"));
        }
        return Views.redirect("/survei/" + id + "?periode=" + period.code());
    }

    @PostMapping("/survei/saran/{id}/hapus")
    @Requires(Permission.MANAGE_SURVEYS)
    View remove(Scope scope, @PathVariable UUID id, RedirectAttributes next) {
        return to(surveys.removeComment(scope, id), NextNotice.done("survey.said.removed"), next);
    }

    private View draft(Scope scope, @Nullable Survey survey, SurveyDraft draft, FieldErrors errors) {
        return views.page("survey/draft", new SurveyDraftPage(survey, draft, units.list(scope), errors));
    }

    private static View to(SurveyId id, NextNotice notice, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, notice);
        return Views.redirect("/survei/" + id);
    }
}
