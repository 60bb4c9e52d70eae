package id.kentongan.survey.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.PublicPage;
import id.kentongan.platform.web.Views;
import id.kentongan.survey.Response;
import id.kentongan.survey.Responses;
import id.kentongan.survey.Survey;
import id.kentongan.text.Element;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The form that anybody may open who has its address. It works without a script, and asks for no name. */
@Controller
class PublicFormController {
    private static final Logger log = LoggerFactory.getLogger(PublicFormController.class);

    private final Responses responses;
    private final Units units;
    private final Views views;

    PublicFormController(Responses responses, Units units, Views views) {
        this.responses = responses;
        this.units = units;
        this.views = views;
    }

    @PublicPage
    @GetMapping("/skm/{code}")
    View open(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        var survey = survey(code, parameters.get("bahasa"), request, response);
        return survey.open()
                ? form(survey, Response.EMPTY, parameters.containsKey("ulang") ? "survey.form.again" : null)
                : said(survey, "survey.form.closed", survey.path());
    }

    @PublicPage
    @PostMapping("/skm/{code}")
    View send(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        var survey = survey(code, parameters.get("bahasa"), request, response);
        if (!parameters.getOrDefault(FormPage.TRAP, "").isBlank()) {
            log.debug("a form was filled in by a machine");
            return thanks(survey, parameters.get("bahasa"));
        }
        var given = given(parameters);
        var taken = responses.take(survey, parameters.getOrDefault("kartu", ""), given, request.getRemoteAddr());
        return switch (taken) {
            case COUNTED, COUNTED_BEFORE -> thanks(survey, parameters.get("bahasa"));
            case CLOSED -> said(survey, "survey.form.closed", survey.path());
            case INCOMPLETE -> back(survey, given, "survey.form.incomplete", HttpStatus.OK, response);
            case STALE -> back(survey, given, "survey.form.stale", HttpStatus.OK, response);
            case CROWDED -> back(survey, given, "survey.form.crowded", HttpStatus.TOO_MANY_REQUESTS, response);
        };
    }

    @PublicPage
    @GetMapping("/skm/{code}/terima-kasih")
    View thank(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String bahasa,
            HttpServletRequest request,
            HttpServletResponse response) {
        var survey = survey(code, bahasa, request, response);
        return said(survey, "survey.form.thanks", survey.path() + "/terima-kasih");
    }

    private Survey survey(
            String code, @Nullable String language, HttpServletRequest request, HttpServletResponse response) {
        if (language != null) {
            request.setAttribute(Language.ATTRIBUTE, Language.of(language));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return responses.find(code).orElseThrow(() -> new NotVisible("survey form"));
    }

    private View back(Survey survey, Response given, String key, HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return form(survey, given, key);
    }

    private View form(Survey survey, Response given, @Nullable String key) {
        return views.page("survey/form", new FormPage(survey, unit(survey), responses.newToken(survey), given, key));
    }

    private View said(Survey survey, String key, String path) {
        return views.page("survey/said", new SaidPage(survey, unit(survey), key, path));
    }

    private static View thanks(Survey survey, @Nullable String language) {
        return Views.redirect(FormPage.address(Language.of(language), survey.path() + "/terima-kasih"));
    }

    private String unit(Survey survey) {
        return units.find(units.everything(), survey.unit()).map(Unit::name).orElse("");
    }

    /** What the form holds; anything that is no answer counts as none. */
    private static Response given(Map<String, String> parameters) {
        var answers = new EnumMap<Element, Integer>(Element.class);
        for (var element : Element.values()) {
            switch (parameters.getOrDefault(element.code(), "")) {
                case "1" -> answers.put(element, 1);
                case "2" -> answers.put(element, 2);
                case "3" -> answers.put(element, 3);
                case "4" -> answers.put(element, 4);
                default -> answers.remove(element);
            }
        }
        return new Response(answers, parameters.getOrDefault("layanan", ""), parameters.getOrDefault("saran", ""));
    }
}
