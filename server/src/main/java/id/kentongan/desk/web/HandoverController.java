package id.kentongan.desk.web;

import id.kentongan.desk.Colleagues;
import id.kentongan.desk.Handover;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class HandoverController {
    private static final int SHIFTS_SHOWN = 60;
    private static final int NOTES_SHOWN = 20;

    private final Handover handover;
    private final Colleagues colleagues;
    private final Units units;
    private final Views views;
    private final Clock clock;

    HandoverController(Handover handover, Colleagues colleagues, Units units, Views views, Clock clock) {
        this.handover = handover;
        this.colleagues = colleagues;
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/piket")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer) {
        var now = clock.instant();
        var leading = viewer.scope(Permission.LEAD);
        return views.page(
                "desk/handover",
                new HandoverPage(
                        handover.shifts(scope, now, SHIFTS_SHOWN),
                        handover.notes(scope, NOTES_SHOWN),
                        units.list(viewer.scope(Permission.WORK)),
                        leading.units().isEmpty() ? List.of() : colleagues.list(leading),
                        units.list(leading),
                        LocalDateTime.ofInstant(now, zone(scope)),
                        now));
    }

    @PostMapping("/piket/catatan")
    @Requires(Permission.WORK)
    View leave(
            Scope scope,
            Viewer viewer,
            @RequestParam UnitId satuan,
            @RequestParam String teks,
            RedirectAttributes next) {
        try {
            handover.leave(scope, satuan, viewer, teks);
            return back("desk.handover.left", next);
        } catch (BadInput e) {
            return refused("desk.handover.refused", next);
        }
    }

    @PostMapping("/piket/jaga")
    @Requires(Permission.LEAD)
    View plan(
            Scope scope,
            @RequestParam UnitId satuan,
            @RequestParam String orang,
            @RequestParam String mulai,
            @RequestParam String selesai,
            RedirectAttributes next) {
        try {
            var wanted = PersonId.of(orang);
            var person = colleagues.list(scope).stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new BadInput("orang=" + orang, null));
            handover.plan(scope, satuan, person, at(mulai, zone(scope)), at(selesai, zone(scope)));
            return back("desk.shift.planned", next);
        } catch (BadInput e) {
            return refused("desk.shift.refused", next);
        }
    }

    @PostMapping("/piket/jaga/{id}/hapus")
    @Requires(Permission.LEAD)
    View cancel(Scope scope, @PathVariable UUID id, RedirectAttributes next) {
        handover.cancel(scope, id);
        return back("desk.shift.cancelled", next);
    }

    private ZoneId zone(Scope scope) {
        return units.list(scope).getFirst().zone();
    }

    private static Instant at(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(text, e);
        }
    }

    private static View back(String key, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done(key));
        return Views.redirect("/piket");
    }

    private static View refused(String key, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.failed(key));
        return Views.redirect("/piket");
    }

    @Configuration(proxyBeanMethods = false)
    static class HandoverNavigation {
        @Bean
        NavEntry handoverNav() {
            return new NavEntry("handover", "/piket", "users", Permission.READ.name(), 35, false);
        }
    }
}
