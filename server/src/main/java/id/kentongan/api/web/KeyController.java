package id.kentongan.api.web;

import id.kentongan.people.ApiKeyId;
import id.kentongan.people.ApiKeys;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Sources;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class KeyController {
    /** The flash attribute that carries a fresh secret to the one page that shows it. */
    private static final String SECRET = "secret";

    private final ApiKeys keys;
    private final NewKeys newKeys;
    private final Sources sources;
    private final Units units;
    private final Views views;
    private final Clock clock;

    KeyController(ApiKeys keys, NewKeys newKeys, Sources sources, Units units, Views views, Clock clock) {
        this.keys = keys;
        this.newKeys = newKeys;
        this.sources = sources;
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    @Requires(Permission.MANAGE_SOURCES)
    @GetMapping("/kunci")
    View list(Scope scope, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        var secret = flash == null ? null : (String) flash.get(SECRET);
        return page(scope, KeyForm.EMPTY, FieldErrors.NONE, secret);
    }

    @Requires(Permission.MANAGE_SOURCES)
    @PostMapping("/kunci")
    View add(Scope scope, Viewer viewer, KeyForm form, RedirectAttributes next) {
        var unit = unit(scope, form.satuan());
        var errors = errors(form, unit);
        if (!errors.isEmpty()) {
            return page(scope, form, errors, null);
        }
        var added = newKeys.add(
                scope, form.name(), unit.id(), form.permissions(), form.wanted(), end(form, unit), viewer.id());
        if (added.isEmpty()) {
            return page(scope, form, FieldErrors.of("sumberBaru", "api.refused.source_taken"), null);
        }
        next.addFlashAttribute(SECRET, added.get().secret());
        return Views.redirect("/kunci");
    }

    @Requires(Permission.MANAGE_SOURCES)
    @PostMapping("/kunci/{id}/cabut")
    View revoke(Scope scope, @PathVariable ApiKeyId id, RedirectAttributes next) {
        keys.revoke(scope, id);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("api.revoked"));
        return Views.redirect("/kunci");
    }

    @Requires(Permission.MANAGE_SOURCES)
    @GetMapping("/kunci/panduan")
    View guide() {
        return views.page("api/guide", new GuidePage(server()));
    }

    private View page(Scope scope, KeyForm form, FieldErrors errors, @Nullable String secret) {
        return views.page(
                "api/keys",
                new KeysPage(
                        keys.list(scope),
                        units.list(scope),
                        sources.list(scope),
                        form,
                        errors,
                        server(),
                        secret,
                        clock.instant()));
    }

    private Unit unit(Scope scope, @Nullable UnitId id) {
        if (id == null) {
            throw new NotVisible("no unit");
        }
        return units.find(scope, id).orElseThrow(() -> new NotVisible("unit " + id));
    }

    private FieldErrors errors(KeyForm form, Unit unit) {
        if (form.name().isEmpty() || form.name().length() > ApiKeys.LONGEST_NAME) {
            return FieldErrors.of("nama", "api.refused.name");
        }
        if (form.permissions().isEmpty()) {
            return FieldErrors.of("baca", "api.refused.permissions");
        }
        if (form.maySend() && form.sourceName().length() > ApiKeys.LONGEST_NAME) {
            return FieldErrors.of("sumberBaru", "api.refused.name");
        }
        var last = form.lastDay();
        var today = LocalDate.ofInstant(clock.instant(), unit.zone());
        if (form.hasEnd() && (last == null || last.isBefore(today) || last.getYear() > 9999)) {
            return FieldErrors.of("sampai", "api.refused.end");
        }
        return FieldErrors.NONE;
    }

    /** The end of the last day by the clock of the unit. */
    private static @Nullable Instant end(KeyForm form, Unit unit) {
        var last = form.lastDay();
        return last == null ? null : last.plusDays(1).atStartOfDay(unit.zone()).toInstant();
    }

    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
