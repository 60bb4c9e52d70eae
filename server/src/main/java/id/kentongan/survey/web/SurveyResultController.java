package id.kentongan.survey.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.PublicAddress;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.Views;
import id.kentongan.survey.Period;
import id.kentongan.survey.Survey;
import id.kentongan.survey.SurveyExport;
import id.kentongan.survey.SurveyId;
import id.kentongan.survey.Surveys;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a form brought in: its page, its report, its files, and the sheet with its code. */
@Controller
class SurveyResultController {
    private final Surveys surveys;
    private final SurveyExport export;
    private final Units units;
    private final Views views;
    private final PublicAddress publicAddress;

    SurveyResultController(
            Surveys surveys, SurveyExport export, Units units, Views views, PublicAddress publicAddress) {
        this.surveys = surveys;
        this.export = export;
        this.units = units;
        this.views = views;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/survei/{id}")
    @Requires(Permission.READ)
    View show(
            Scope scope,
            Viewer viewer,
            @PathVariable SurveyId id,
            @RequestParam(required = false) @Nullable String periode) {
        return page("survey/survey", scope, viewer, surveys.get(scope, id), periode);
    }

    @GetMapping("/survei/{id}/laporan")
    @Requires(Permission.READ)
    View report(
            Scope scope,
            Viewer viewer,
            @PathVariable SurveyId id,
            @RequestParam(required = false) @Nullable String periode) {
        return page("survey/report", scope, viewer, surveys.get(scope, id), periode);
    }

    @GetMapping("/survei/{id}/cetak")
    @Requires(Permission.READ)
    View print(Scope scope, Viewer viewer, @PathVariable SurveyId id) {
        return page("survey/poster", scope, viewer, surveys.get(scope, id), null);
    }

    @GetMapping("/survei/{id}/qr.svg")
    @Requires(Permission.READ)
    ResponseEntity<byte[]> svg(Scope scope, @PathVariable SurveyId id) {
        var code = QrCode.of(address(surveys.get(scope, id)));
        return file("image/svg+xml", "skm.svg", code.svg().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/survei/{id}/qr.png")
    @Requires(Permission.READ)
    ResponseEntity<byte[]> png(Scope scope, @PathVariable SurveyId id) {
        return file(
                MediaType.IMAGE_PNG_VALUE,
                "skm.png",
                QrCode.of(address(surveys.get(scope, id))).png());
    }

    @GetMapping("/survei/{id}/ekspor")
    @Requires(Permission.EXPORT)
    void export(
            Scope scope,
            @PathVariable SurveyId id,
            @RequestParam(required = false) @Nullable String periode,
            @RequestParam(defaultValue = "nilai") String isi,
            HttpServletResponse response)
            throws IOException {
        var survey = surveys.get(scope, id);
        var period = period(survey, periode);
        var content = SurveyExport.Content.of(isi);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"skm-" + content.code() + "-" + period.code() + ".csv\"");
        try (var writer =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            export.write(scope, survey, period, content, writer);
        }
    }

    private View page(String template, Scope scope, Viewer viewer, Survey survey, @Nullable String periode) {
        var period = period(survey, periode);
        return views.page(
                template,
                new SurveyPage(
                        new ResultView(survey, surveys.result(scope, survey, period)),
                        units.find(scope, survey.unit()).map(Unit::name).orElse(""),
                        address(survey),
                        surveys.comments(scope, survey.id(), period, SurveyPage.COMMENTS_SHOWN),
                        surveys.today(survey),
                        viewer.scope(Permission.MANAGE_SURVEYS).contains(survey.unit()),
                        viewer.scope(Permission.EXPORT).contains(survey.unit())));
    }

    /** The one that was asked for, else this year. */
    private Period period(Survey survey, @Nullable String asked) {
        return asked == null || asked.isBlank()
                ? Period.year(surveys.today(survey).getYear())
                : Period.of(asked);
    }

    /** Where the public finds a form: what is configured, else as whoever asked reached us. */
    private String address(Survey survey) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return publicAddress.link(base, survey.path());
    }

    private static ResponseEntity<byte[]> file(String mediaType, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    @Configuration(proxyBeanMethods = false)
    static class SurveyNavigation {
        @Bean
        NavEntry surveyNav() {
            return new NavEntry("survey", "/survei", "clipboard-check", Permission.READ.name(), 32, false);
        }
    }
}
