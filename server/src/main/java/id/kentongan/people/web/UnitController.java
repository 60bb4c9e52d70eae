package id.kentongan.people.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import java.time.ZoneId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class UnitController {
    private static final int LONGEST_NAME = 200;

    private final Units units;
    private final Views views;

    UnitController(Units units, Views views) {
        this.units = units;
        this.views = views;
    }

    @Requires(Permission.MANAGE_UNITS)
    @GetMapping("/unit")
    View list(Scope scope) {
        return views.page("people/units", new UnitsPage(units.list(scope), UnitForm.EMPTY, FieldErrors.NONE));
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping("/unit")
    View add(
            Scope scope,
            @RequestParam UnitId induk,
            @RequestParam String nama,
            @RequestParam UnitKind jenis,
            @RequestParam(defaultValue = "") String zona,
            RedirectAttributes next) {
        var form = new UnitForm(induk.toString(), nama, jenis.code(), zona);
        if (!isName(nama)) {
            return views.page(
                    "people/units",
                    new UnitsPage(units.list(scope), form, FieldErrors.of("nama", "people.refused.unit_name")));
        }
        var parent = unit(scope, induk);
        units.add(scope, induk, nama.strip(), jenis, SetUpForm.ZONES.contains(zona) ? ZoneId.of(zona) : parent.zone());
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                NextNotice.done("people.unit.added", nama.strip()).with("people.unit.added.next", "/impor"));
        return Views.redirect("/unit");
    }

    @Requires(Permission.MANAGE_UNITS)
    @GetMapping("/unit/{id}")
    View edit(Scope scope, @PathVariable UnitId id) {
        return views.page("people/unit", UnitPage.of(unit(scope, id)));
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping("/unit/{id}")
    View change(
            Scope scope,
            @PathVariable UnitId id,
            @RequestParam String nama,
            @RequestParam UnitKind jenis,
            @RequestParam(defaultValue = "") String tempat,
            RedirectAttributes next) {
        var unit = unit(scope, id);
        if (!isName(nama)) {
            return views.page(
                    "people/unit",
                    new UnitPage(unit, nama, jenis.code(), tempat, FieldErrors.of("nama", "people.refused.unit_name")));
        }
        try {
            units.link(scope, id, tempat.isBlank() ? null : tempat.strip());
        } catch (DuplicateKeyException e) {
            return views.page(
                    "people/unit",
                    new UnitPage(unit, nama, jenis.code(), tempat, FieldErrors.of("tempat", "people.refused.place")));
        }
        units.change(scope, id, nama.strip(), jenis);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("people.unit.changed", nama.strip()));
        return Views.redirect("/unit");
    }

    private Unit unit(Scope scope, UnitId id) {
        return units.find(scope, id).orElseThrow(() -> new NotVisible("unit " + id));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
    }
}
