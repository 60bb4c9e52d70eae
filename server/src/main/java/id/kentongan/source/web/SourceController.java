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
import id.kentongan.source.Imports;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SourceController {
    private static final int LONGEST_NAME = 200;
    private static final int IMPORTS_LOOKED_AT = 200;
    private static final int IMPORTS_SHOWN = 20;

    private final Sources sources;
    private final Imports imports;
    private final Units units;
    private final RetentionPreview retention;
    private final Views views;

    SourceController(Sources sources, Imports imports, Units units, RetentionPreview retention, Views views) {
        this.sources = sources;
        this.imports = imports;
        this.units = units;
        this.retention = retention;
        this.views = views;
    }

    @Requires(Permission.READ)
    @GetMapping("/sumber")
    View list(Scope scope, Viewer viewer) {
        return views.page("source/list", list(scope, viewer, SourceForm.EMPTY, FieldErrors.NONE));
    }

    @Requires(Permission.MANAGE_SOURCES)
    @PostMapping("/sumber")
    View add(
            Scope scope,
            Viewer viewer,
            @RequestParam String nama,
            @RequestParam UnitId satuan,
            @RequestParam SourceKind jenis,
            RedirectAttributes next) {
        var form = new SourceForm(nama, satuan.toString(), jenis.code());
        if (nama.isBlank() || nama.strip().length() > LONGEST_NAME) {
            return views.page("source/list", list(scope, viewer, form, FieldErrors.of("nama", "source.refused.name")));
        }
        var added = sources.add(scope, satuan, nama, jenis);
        if (added.isEmpty()) {
            return views.page("source/list", list(scope, viewer, form, FieldErrors.of("nama", "source.refused.taken")));
        }
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("source.added", nama.strip()));
        return Views.redirect("/sumber/" + added.get());
    }

    @Requires(Permission.READ)
    @GetMapping("/sumber/{id}")
    View show(Scope scope, Viewer viewer, @PathVariable SourceId id) {
        var source = source(scope, id);
        var inForce = sources.policy(id);
        return show(scope, viewer, source, PolicyForm.of(inForce), FieldErrors.NONE);
    }

    @Requires(Permission.MANAGE_SOURCES)
    @PostMapping("/sumber/{id}/kebijakan")
    View changePolicy(Scope scope, Viewer viewer, @PathVariable SourceId id, PolicyForm form, RedirectAttributes next) {
        var source = source(scope, id);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return show(scope, viewer, source, form, errors);
        }
        var going = retention.going(id, form);
        if (going.isPresent()) {
            return show(scope, viewer, source, form, errors, going.get());
        }
        return switch (sources.changePolicy(scope, id, form.policy(), form.reason(), viewer.id())) {
            case Sources.PolicyChange.NeedsReason() ->
                show(scope, viewer, source, form, FieldErrors.of("alasan", "source.refused.reason"));
            case Sources.PolicyChange.Done() -> {
                next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("source.policy.changed"));
                yield Views.redirect("/sumber/" + id);
            }
        };
    }

    @Requires(Permission.MANAGE_SOURCES)
    @PostMapping("/sumber/{id}/tempat")
    View assignPlace(
            Scope scope,
            @PathVariable SourceId id,
            @RequestParam String tempat,
            @RequestParam UnitId kantor,
            RedirectAttributes next) {
        var source = source(scope, id);
        var place = sources.places(source.id()).stream()
                .filter(known -> known.key().equals(tempat))
                .findFirst()
                .orElseThrow(() -> new NotVisible("place " + tempat));
        sources.assignPlace(scope, id, tempat, place.title(), kantor);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("source.place.changed", place.title()));
        return Views.redirect("/sumber/" + id);
    }

    private SourcesPage list(Scope scope, Viewer viewer, SourceForm form, FieldErrors errors) {
        return new SourcesPage(
                sources.list(viewer.scope(Permission.READ)),
                units.list(viewer.scope(Permission.MANAGE_SOURCES)),
                viewer.may(Permission.IMPORT),
                form,
                errors);
    }

    private View show(Scope scope, Viewer viewer, Source source, PolicyForm form, FieldErrors errors) {
        return show(scope, viewer, source, form, errors, null);
    }

    private View show(
            Scope scope, Viewer viewer, Source source, PolicyForm form, FieldErrors errors, @Nullable Going going) {
        var manageable = viewer.scope(Permission.MANAGE_SOURCES);
        var own = imports.list(scope, IMPORTS_LOOKED_AT).stream()
                .filter(job -> job.source().equals(source.id()))
                .limit(IMPORTS_SHOWN)
                .toList();
        return views.page(
                "source/source",
                new SourcePage(
                        source,
                        sources.policy(source.id()),
                        sources.places(source.id()),
                        units.list(scope),
                        own,
                        manageable.contains(source.unit()),
                        viewer.scope(Permission.IMPORT).contains(source.unit()),
                        form,
                        errors,
                        going));
    }

    private Source source(Scope scope, SourceId id) {
        return sources.find(scope, id).orElseThrow(() -> new NotVisible("source " + id));
    }
}
