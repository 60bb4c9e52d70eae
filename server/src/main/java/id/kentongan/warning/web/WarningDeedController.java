package id.kentongan.warning.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.warning.IncidentId;
import id.kentongan.warning.Silence;
import id.kentongan.warning.Warnings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do about warnings; each press comes back to the page it was done on. */
@Controller
class WarningDeedController {
    private static final String LIST = "/peringatan";

    private final Warnings warnings;
    private final Units units;
    private final Clock clock;

    WarningDeedController(Warnings warnings, Units units, Clock clock) {
        this.warnings = warnings;
        this.units = units;
        this.clock = clock;
    }

    @PostMapping("/peringatan/{id}/tangani")
    @Requires(Permission.WORK)
    View acknowledge(
            Scope scope,
            Viewer viewer,
            @PathVariable IncidentId id,
            @RequestParam int jam,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes next) {
        warnings.acknowledge(scope, viewer, id, jam, shortened(alasan));
        return to(next, NextNotice.done("warning.done.acknowledged", jam).undoneBy(path(id) + "/buka"), path(id));
    }

    @PostMapping("/peringatan/{id}/tutup")
    @Requires(Permission.WORK)
    View close(
            Scope scope,
            Viewer viewer,
            @PathVariable IncidentId id,
            @RequestParam boolean berguna,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes next) {
        warnings.close(scope, viewer, id, berguna, shortened(alasan));
        return to(
                next,
                NextNotice.done(berguna ? "warning.done.closed" : "warning.done.dismissed")
                        .undoneBy(path(id) + "/buka"),
                LIST);
    }

    @PostMapping("/peringatan/{id}/buka")
    @Requires(Permission.WORK)
    View reopen(Scope scope, Viewer viewer, @PathVariable IncidentId id, RedirectAttributes next) {
        warnings.reopen(scope, viewer, id);
        return to(next, NextNotice.done("warning.done.reopened"), path(id));
    }

    /** Keeps the matter of an incident quiet in its unit, from now on. */
    @PostMapping("/peringatan/{id}/senyapkan")
    @Requires(Permission.WORK)
    View silence(
            Scope scope,
            Viewer viewer,
            @PathVariable IncidentId id,
            @RequestParam int hari,
            @RequestParam String alasan,
            RedirectAttributes next) {
        var incident = warnings.find(scope, id).orElseThrow(() -> new NotVisible("incident " + id));
        var now = clock.instant();
        try {
            warnings.silence(
                    scope,
                    viewer,
                    incident.unit(),
                    incident.theme(),
                    now,
                    now.plus(Duration.ofDays(hari)),
                    false,
                    shortened(alasan));
            warnings.close(scope, viewer, id, false, shortened(alasan));
            return to(next, NextNotice.done("warning.done.silenced", hari), "/peringatan/senyap");
        } catch (BadInput e) {
            return to(next, NextNotice.failed("warning.refused.silence", Silence.MOST_DAYS), path(id));
        }
    }

    /** Something is announced: what is said of it then is no surprise. */
    @PostMapping("/peringatan/diam")
    @Requires(Permission.WORK)
    View expect(
            Scope scope,
            Viewer viewer,
            @RequestParam UnitId satuan,
            @RequestParam LocalDate dari,
            @RequestParam LocalDate sampai,
            @RequestParam String alasan,
            RedirectAttributes next) {
        var unit = units.find(scope, satuan).orElseThrow(() -> new NotVisible("unit " + satuan));
        try {
            warnings.silence(
                    scope,
                    viewer,
                    satuan,
                    null,
                    dari.atStartOfDay(unit.zone()).toInstant(),
                    sampai.plusDays(1).atStartOfDay(unit.zone()).toInstant(),
                    true,
                    shortened(alasan));
            return to(next, NextNotice.done("warning.done.expected"), "/peringatan/senyap");
        } catch (BadInput e) {
            return to(next, NextNotice.failed("warning.refused.silence", Silence.MOST_DAYS), "/peringatan/senyap");
        }
    }

    @PostMapping("/peringatan/diam/{id}/akhiri")
    @Requires(Permission.WORK)
    View endSilence(Scope scope, Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        warnings.endSilence(scope, viewer, id);
        return to(next, NextNotice.done("warning.done.heard_again"), "/peringatan/senyap");
    }

    @PostMapping("/peringatan/setelan")
    @Requires(Permission.LEAD)
    View turn(
            Scope scope,
            Viewer viewer,
            @RequestParam UnitId satuan,
            @RequestParam String jumlah,
            RedirectAttributes next) {
        try {
            warnings.turn(
                    scope, viewer, satuan, Double.parseDouble(jumlah.strip().replace(',', '.')));
            return to(next, NextNotice.done("warning.done.turned"), "/peringatan/mutu");
        } catch (BadInput | NumberFormatException e) {
            return to(
                    next,
                    NextNotice.failed(
                            "warning.refused.dial",
                            String.format(Locale.forLanguageTag("id"), "%.2f", Warnings.LEAST_DIAL),
                            Math.round(Warnings.MOST_DIAL)),
                    "/peringatan/mutu");
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= Silence.LONGEST_REASON ? reason : reason.substring(0, Silence.LONGEST_REASON);
    }

    private static String path(IncidentId id) {
        return LIST + "/" + id;
    }

    private static View to(RedirectAttributes next, NextNotice notice, String path) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, notice);
        return Views.redirect(path);
    }
}
