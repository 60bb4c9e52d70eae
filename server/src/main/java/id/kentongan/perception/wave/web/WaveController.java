package id.kentongan.perception.wave.web;

import id.kentongan.mention.MentionId;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Span;
import id.kentongan.perception.wave.Waves;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaves waves out of the index and puts them back; comes back to the page it was done on. */
@Controller
class WaveController {
    /** No wave that a page shows is longer. */
    private static final int LONGEST_DAYS = 400;

    private final Waves waves;

    WaveController(Waves waves) {
        this.waves = waves;
    }

    /** The page it was done on. */
    record Page(
            @Nullable String unit,
            @Nullable String rentang,
            @Nullable String langkah) {
        PerceptionAddress address() {
            return PerceptionAddress.of(unit, rentang, langkah);
        }
    }

    @PostMapping("/persepsi/gelombang")
    @Requires(Permission.WORK)
    View leaveOut(
            Scope scope,
            Viewer viewer,
            @RequestParam UnitId satuan,
            @RequestParam LocalDate awal,
            @RequestParam LocalDate akhir,
            @RequestParam MentionId suara,
            Page page,
            RedirectAttributes next) {
        var address = page.address();
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                waves.leaveOut(scope, viewer, satuan, span(awal, akhir), suara)
                        .map(id -> NextNotice.done("perception.waves.left_out")
                                .undoneBy("/persepsi/gelombang/" + id + "/kembalikan" + address.query()))
                        .orElseGet(() -> NextNotice.failed("perception.waves.none")));
        return Views.redirect(address.toString());
    }

    @PostMapping("/persepsi/gelombang/{id}/kembalikan")
    @Requires(Permission.WORK)
    View putBack(Scope scope, @PathVariable UUID id, Page page, RedirectAttributes next) {
        waves.putBack(scope, id);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("perception.waves.back"));
        return Views.redirect(page.address().toString());
    }

    private static Span span(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new BadInput("awal=" + from + ", akhir=" + to, null);
        }
        return new Span(from, to);
    }
}
