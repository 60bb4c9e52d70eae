package id.kentongan.desk.web;

import id.kentongan.desk.Colleagues;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.mention.Correction;
import id.kentongan.mention.Corrections;
import id.kentongan.mention.MentionId;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class InboxController {
    private final Inbox inbox;
    private final InboxPages pages;
    private final Corrections corrections;
    private final Colleagues colleagues;
    private final Units units;
    private final Views views;
    private final Clock clock;

    InboxController(
            Inbox inbox,
            InboxPages pages,
            Corrections corrections,
            Colleagues colleagues,
            Units units,
            Views views,
            Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.corrections = corrections;
        this.colleagues = colleagues;
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/kotak")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer, @RequestParam Map<String, String> parameters) {
        var filter = InboxFilter.parse(parameters);
        var behind = parameters.get("setelah");
        var after = behind == null || behind.isBlank() ? null : Inbox.Key.of(behind);
        var wanted = parameters.get("buka");
        var open = wanted == null || wanted.isBlank() ? null : MentionId.of(wanted);
        var desk = viewer.scope(Permission.WORK);
        if (open == null) {
            inbox.close(desk, viewer);
        } else if (viewer.may(Permission.WORK)) {
            inbox.open(desk, open, viewer);
        }
        return views.pageOrFragment("desk/page", "desk/_desk", pages.page(scope, viewer, filter, after, open));
    }

    /** Does something to the items that were ticked, to the one that is open, or to all that the filter holds. */
    @PostMapping("/kotak/tindak")
    @Requires(Permission.WORK)
    View act(
            Scope scope,
            Viewer viewer,
            @RequestParam(name = "id", required = false) @Nullable List<String> ids,
            @RequestParam(defaultValue = "") String saring,
            @RequestParam(defaultValue = "") String lanjut,
            @RequestParam(defaultValue = "false") boolean semua,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var filter = InboxFilter.parseQuery(saring);
        var zone = units.list(scope).getFirst().zone();
        var deed = new DeedForm(fields, clock.instant(), zone).deed(scope, viewer, colleagues);
        var wanted = ids == null
                ? List.<MentionId>of()
                : ids.stream().map(MentionId::of).toList();
        var outcome = semua ? inbox.act(scope, viewer, filter, deed) : inbox.act(scope, viewer, wanted, deed);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, Notices.of(deed, outcome, saring));
        return Views.redirect(back(filter, lanjut));
    }

    @PostMapping("/kotak/batal/{id}")
    @Requires(Permission.WORK)
    View undo(
            Scope scope,
            Viewer viewer,
            @PathVariable("id") UUID act,
            @RequestParam(defaultValue = "") String saring,
            RedirectAttributes next) {
        var undone = inbox.undo(scope, viewer, act);
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                undone > 0 ? NextNotice.done("desk.undone", undone) : NextNotice.failed("desk.undone.not"));
        return Views.redirect(back(InboxFilter.parseQuery(saring), ""));
    }

    @PostMapping("/kotak/ambil")
    @Requires(Permission.WORK)
    View take(Scope scope, Viewer viewer, @RequestParam(defaultValue = "") String saring, RedirectAttributes next) {
        var filter = InboxFilter.parseQuery(saring);
        var taken = inbox.take(scope, viewer, filter);
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                taken > 0 ? NextNotice.done("desk.taken", taken) : NextNotice.failed("desk.taken.none"));
        return Views.redirect(InboxFilter.OPEN.with(InboxFilter.View.SAYA).address());
    }

    @PostMapping("/kotak/kembalikan")
    @Requires(Permission.WORK)
    View release(Scope scope, Viewer viewer, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("desk.released", inbox.release(scope, viewer)));
        return Views.redirect(InboxFilter.OPEN.address());
    }

    /** Takes an item out of somebody's hand. */
    @PostMapping("/kotak/{id}/ambilalih")
    @Requires(Permission.LEAD)
    View takeBack(
            Scope scope,
            @PathVariable MentionId id,
            @RequestParam(defaultValue = "") String saring,
            RedirectAttributes next) {
        inbox.takeBack(scope, id);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("desk.takenback"));
        return Views.redirect(back(InboxFilter.parseQuery(saring), "")); // opening it would put it into the next hand
    }

    /** Corrects what was read in an item, {@code koreksi} being {@code sentiment:negative}, {@code waktu:none} and the like. */
    @PostMapping("/kotak/{id}/koreksi")
    @Requires(Permission.WORK)
    View correct(
            Scope scope,
            Viewer viewer,
            @PathVariable MentionId id,
            @RequestParam String koreksi,
            @RequestParam(defaultValue = "") String unsur,
            @RequestParam(defaultValue = "") String arah,
            @RequestParam(defaultValue = "") String saring,
            RedirectAttributes next) {
        var parts = koreksi.equals("tambah") ? new String[] {unsur, arah} : koreksi.split(":", 2);
        if (parts.length < 2) {
            throw new BadInput("koreksi=" + koreksi, null);
        }
        var done = corrections.correct(scope, id, Correction.Change.of(parts[0], parts[1]), viewer);
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                done.map(correction -> NextNotice.done("desk.corrected")
                                .undoneBy(Notices.with("/kotak/" + id + "/koreksi/" + correction, saring)))
                        .orElseGet(() -> NextNotice.failed("desk.corrected.not")));
        return Views.redirect(back(InboxFilter.parseQuery(saring), id.toString()));
    }

    @PostMapping("/kotak/{id}/koreksi/{koreksi}")
    @Requires(Permission.WORK)
    View withdraw(
            Scope scope,
            Viewer viewer,
            @PathVariable MentionId id,
            @PathVariable("koreksi") UUID correction,
            @RequestParam(defaultValue = "") String saring,
            RedirectAttributes next) {
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                corrections.withdraw(scope, id, correction, viewer)
                        ? NextNotice.done("desk.correction.withdrawn")
                        : NextNotice.failed("desk.undone.not"));
        return Views.redirect(back(InboxFilter.parseQuery(saring), id.toString()));
    }

    /** Back to where the person was: the list with its filter, with that item open. */
    private static String back(InboxFilter filter, String open) {
        return open.isBlank() ? filter.address() : filter.address("buka=" + MentionId.of(open));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavEntry inboxNav() {
            return new NavEntry("inbox", "/kotak", "inbox", Permission.READ.name(), 15, false);
        }
    }
}
