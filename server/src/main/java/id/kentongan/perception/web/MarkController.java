package id.kentongan.perception.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.perception.Mark;
import id.kentongan.perception.Marks;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets marks on the curves and takes them off; comes back to the page it was done on. */
@Controller
class MarkController {
    private final Marks marks;

    MarkController(Marks marks) {
        this.marks = marks;
    }

    @PostMapping("/persepsi/tanda")
    @Requires(Permission.WORK)
    View add(
            Scope scope,
            Viewer viewer,
            @RequestParam UnitId satuan,
            @RequestParam LocalDate hari,
            @RequestParam String jenis,
            @RequestParam String teks,
            PerceptionForm page,
            RedirectAttributes next) {
        try {
            marks.add(scope, viewer, satuan, hari, kind(jenis), teks);
            next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("perception.mark.set"));
        } catch (BadInput e) {
            next.addFlashAttribute(
                    NextNotice.ATTRIBUTE, NextNotice.failed("perception.mark.refused", Marks.LONGEST, teks.strip()));
        }
        return Views.redirect(page.address().toString());
    }

    @PostMapping("/persepsi/tanda/{id}/hapus")
    @Requires(Permission.WORK)
    View withdraw(Scope scope, @PathVariable UUID id, PerceptionForm page, RedirectAttributes next) {
        marks.withdraw(scope, id);
        var address = page.address().toString();
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                NextNotice.done("perception.mark.removed")
                        .undoneBy("/persepsi/tanda/" + id + "/kembalikan" + address.substring(address.indexOf('?'))));
        return Views.redirect(address);
    }

    @PostMapping("/persepsi/tanda/{id}/kembalikan")
    @Requires(Permission.WORK)
    View restore(Scope scope, @PathVariable UUID id, PerceptionForm page, RedirectAttributes next) {
        marks.restore(scope, id);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("perception.mark.set"));
        return Views.redirect(page.address().toString());
    }

    private static Mark.Kind kind(String code) {
        try {
            return Mark.Kind.of(code);
        } catch (IllegalArgumentException e) {
            throw new BadInput("jenis=" + code, e);
        }
    }
}
