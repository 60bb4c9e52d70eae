package id.kentongan.source.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import id.kentongan.source.upload.Upload;
import id.kentongan.source.upload.UploadId;
import id.kentongan.source.upload.Uploads;
import id.kentongan.source.upload.Uploads.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files in, shows what they hold, and starts the import once that is confirmed. */
@Controller
class UploadController {
    private static final String NEW_SOURCE = "baru";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 100;

    private final Uploads uploads;
    private final Previews previews;
    private final Sources sources;
    private final Units units;
    private final Views views;

    UploadController(Uploads uploads, Previews previews, Sources sources, Units units, Views views) {
        this.uploads = uploads;
        this.previews = previews;
        this.sources = sources;
        this.units = units;
        this.views = views;
    }

    @Requires(Permission.IMPORT)
    @GetMapping("/impor")
    View choose(Scope scope, Viewer viewer, @RequestParam(defaultValue = "") String sumber) {
        return form(scope, viewer, new UploadForm(sumber, "", ""), FieldErrors.NONE);
    }

    @Requires(Permission.IMPORT)
    @PostMapping("/impor")
    View send(
            Scope scope,
            Viewer viewer,
            @RequestParam(defaultValue = NEW_SOURCE) String sumber,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String satuan,
            @RequestParam(required = false) @Nullable List<MultipartFile> berkas)
            throws IOException {
        var form = new UploadForm(sumber, nama, satuan);
        var files = berkas == null ? List.<SentFile>of() : SentFile.of(berkas);
        var errors = errors(scope, form, files);
        if (!errors.isEmpty()) {
            return form(scope, viewer, form, errors);
        }
        var upload = uploads.keep(scope, viewer.id(), destination(scope, form), files);
        return Views.redirect("/impor/unggahan/" + upload.id());
    }

    @Requires(Permission.IMPORT)
    @GetMapping("/impor/unggahan/{id}")
    View preview(Scope scope, Viewer viewer, @PathVariable UploadId id) throws IOException {
        return views.page(
                "source/preview",
                previews.of(scope, viewer, upload(scope, viewer, id), Map.of()).page());
    }

    @Requires(Permission.IMPORT)
    @PostMapping("/impor/unggahan/{id}")
    View settle(
            Scope scope,
            Viewer viewer,
            @PathVariable UploadId id,
            @RequestParam Map<String, String> answers,
            RedirectAttributes next)
            throws IOException {
        var preview = previews.of(scope, viewer, upload(scope, viewer, id), answers);
        if (!"mulai".equals(answers.get("aksi")) || !preview.settled()) {
            return views.page("source/preview", preview.page());
        }
        var started = previews.start(scope, viewer, preview);
        if (started.isEmpty()) {
            next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.failed("source.upload.gone"));
            return Views.redirect("/impor");
        }
        return Views.redirect("/impor/" + started.get());
    }

    @Requires(Permission.IMPORT)
    @PostMapping("/impor/unggahan/{id}/batal")
    View withdraw(Scope scope, Viewer viewer, @PathVariable UploadId id, RedirectAttributes next) {
        uploads.discard(upload(scope, viewer, id));
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("source.upload.withdrawn"));
        return Views.redirect("/impor");
    }

    private View form(Scope scope, Viewer viewer, UploadForm form, FieldErrors errors) {
        return views.page(
                "source/upload",
                new UploadPage(sources.list(scope), units.list(scope), uploads.list(viewer), form, errors));
    }

    private FieldErrors errors(Scope scope, UploadForm form, List<SentFile> files) {
        if (files.isEmpty()) {
            return FieldErrors.of("berkas", "source.refused.no_file");
        }
        if (files.size() > MOST_FILES) {
            return FieldErrors.of("berkas", "source.refused.many_files");
        }
        if (!form.source().equals(NEW_SOURCE)) {
            return FieldErrors.NONE;
        }
        if (form.name().isBlank() || form.name().strip().length() > LONGEST_NAME) {
            return FieldErrors.of("nama", "source.refused.name");
        }
        return sources.findByName(scope, form.name().strip()).isPresent()
                ? FieldErrors.of("nama", "source.refused.taken")
                : FieldErrors.NONE;
    }

    private Destination destination(Scope scope, UploadForm form) {
        if (form.source().equals(NEW_SOURCE)) {
            return new Destination(UnitId.of(form.unit()), null, form.name().strip());
        }
        var source = sources.find(scope, SourceId.of(form.source()))
                .orElseThrow(() -> new NotVisible("source " + form.source()));
        return new Destination(source.unit(), source.id(), null);
    }

    private Upload upload(Scope scope, Viewer viewer, UploadId id) {
        return uploads.find(scope, viewer.id(), id).orElseThrow(() -> new NotVisible("upload " + id));
    }

    /** A file as the servlet container holds it. */
    private record SentFile(MultipartFile file) implements Uploads.Sent {
        static List<SentFile> of(List<MultipartFile> files) {
            return files.stream()
                    .filter(file -> file.getOriginalFilename() != null
                            && !file.getOriginalFilename().isEmpty())
                    .map(SentFile::new)
                    .toList();
        }

        @Override
        public String name() {
            return Objects.requireNonNullElse(file.getOriginalFilename(), "");
        }

        @Override
        public void moveTo(Path path) throws IOException {
            file.transferTo(path.toFile());
        }
    }
}
