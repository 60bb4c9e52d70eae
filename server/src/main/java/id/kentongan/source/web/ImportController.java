package id.kentongan.source.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Import;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import id.kentongan.source.Imports.Refused;
import id.kentongan.source.Sources;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ImportController {
    private static final int REFUSALS_SHOWN = 50;

    private final Imports imports;
    private final Sources sources;
    private final Views views;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;

    ImportController(
            Imports imports,
            Sources sources,
            Views views,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.sources = sources;
        this.views = views;
        this.events = events;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Requires(Permission.READ)
    @GetMapping("/impor/{id}")
    View show(Scope scope, Viewer viewer, @PathVariable ImportId id) {
        return views.page("source/import", page(scope, viewer, get(scope, id)));
    }

    /** The part of the page that moves; once the import has ended the whole page comes anew. */
    @Requires(Permission.READ)
    @GetMapping("/impor/{id}/kemajuan")
    View progress(Scope scope, Viewer viewer, @PathVariable ImportId id, HttpServletResponse response) {
        var job = get(scope, id);
        if (job.state().ended()) {
            response.setHeader("HX-Refresh", "true");
        }
        return views.page("source/_progress", page(scope, viewer, job));
    }

    @Requires(Permission.IMPORT)
    @PostMapping("/impor/{id}/hentikan")
    View cancel(Scope scope, @PathVariable ImportId id) {
        imports.cancel(scope, id);
        return Views.redirect("/impor/" + id);
    }

    @Requires(Permission.IMPORT)
    @PostMapping("/impor/{id}/lanjutkan")
    View resume(Scope scope, @PathVariable ImportId id) {
        imports.resume(scope, id);
        return Views.redirect("/impor/" + id);
    }

    /** All refused rows in the shape in which they came, row by row from the database to the browser. */
    @Requires(Permission.IMPORT)
    @GetMapping("/impor/{id}/ditolak")
    void refusals(Scope scope, @PathVariable ImportId id, HttpServletResponse response) {
        var shape = imports.originalShape(scope, id).orElseThrow(() -> new NotVisible("refusals of import " + id));
        var job = get(scope, id);
        sources.find(scope, job.source())
                .ifPresent(source -> events.publishEvent(Act.of(
                        "source.refusals.downloaded",
                        source.unit().value(),
                        source.name(),
                        String.join(", ", job.fileNames()))));
        response.setContentType(shape.extension().equals("json") ? "application/json" : "text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ditolak-" + id + "." + shape.extension())
                        .build()
                        .toString());
        reading.executeWithoutResult(status -> {
            try (var refused = imports.streamRefusals(scope, id)) {
                shape.write(refused.map(one -> one.refusal().raw()).iterator(), response.getWriter());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ImportPage page(Scope scope, Viewer viewer, Import job) {
        var source = sources.find(scope, job.source()).orElseThrow(() -> new NotVisible("source " + job.source()));
        return new ImportPage(
                job,
                source,
                imports.refusals(scope, job.id(), REFUSALS_SHOWN).stream()
                        .map(Refused::refusal)
                        .toList(),
                viewer.scope(Permission.IMPORT).contains(source.unit()));
    }

    private Import get(Scope scope, ImportId id) {
        return imports.find(scope, id).orElseThrow(() -> new NotVisible("import " + id));
    }
}
