package id.kentongan.desk.web;

import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.SavedFilters;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SavedFilterController {
    private final SavedFilters saved;

    SavedFilterController(SavedFilters saved) {
        this.saved = saved;
    }

    @PostMapping("/kotak/saringan")
    @Requires(Permission.READ)
    View save(Viewer viewer, @RequestParam String nama, @RequestParam String saring, RedirectAttributes next) {
        var filter = InboxFilter.parseQuery(saring);
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                saved.save(viewer, nama, filter)
                        ? NextNotice.done("desk.saved", nama.strip())
                        : NextNotice.failed("desk.saved.many"));
        return Views.redirect(filter.address());
    }

    @PostMapping("/kotak/saringan/{id}/hapus")
    @Requires(Permission.READ)
    View forget(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        if (!saved.forget(viewer.id(), id)) {
            throw new NotVisible("saved filter " + id);
        }
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("desk.saved.forgotten"));
        return Views.redirect(InboxFilter.OPEN.address());
    }
}
