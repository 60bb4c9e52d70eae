package id.kentongan.report.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.Views;
import id.kentongan.report.Reports;
import id.kentongan.report.digest.Digests;
import id.kentongan.report.paper.PaperMaker;
import id.kentongan.report.paper.PdfPaper;
import id.kentongan.report.paper.WordPaper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class ReportController {
    private final Reports reports;
    private final Digests digests;
    private final Units units;
    private final Views views;

    ReportController(Reports reports, Digests digests, Units units, Views views) {
        this.reports = reports;
        this.digests = digests;
        this.units = units;
        this.views = views;
    }

    @GetMapping("/laporan")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer, ReportForm form, HttpServletRequest request) {
        return views.page(
                "report/page",
                new ReportPage(
                        reports.report(scope, viewer, form.address()),
                        units.list(scope),
                        base(request),
                        digests.isPossible(),
                        digests.find(viewer.id()).orElse(null)));
    }

    /**
     * The file shows what the page shows, so whoever reads the one may take the other: first of all the leader. A report is a
     * few pages: it is put together before the first byte goes out, so that a failure is still told.
     */
    @GetMapping("/laporan/unduh")
    @Requires(Permission.READ)
    ResponseEntity<byte[]> file(Scope scope, Viewer viewer, ReportForm wanted, HttpServletRequest request) {
        var form = wanted.form();
        var report = reports.takenAway(scope, viewer, wanted.address(), form.code());
        var t = views.texts(request);
        var paper = PaperMaker.paper(t, report, base(request));
        var name = "laporan-" + report.head().period().code() + "." + form.code();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(
                        switch (form) {
                            case PDF -> PdfPaper.of(paper, t);
                            case DOCX -> WordPaper.of(paper, t);
                            case TXT ->
                                ReportPage.message(t, report, base(request)).getBytes(StandardCharsets.UTF_8);
                        });
    }

    /** How whoever asked reached us. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavEntry reportNav() {
            return new NavEntry("report", "/laporan", "report-analytics", Permission.READ.name(), 60, false);
        }
    }
}
