package id.kentongan.report.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.report.Period.Length;
import id.kentongan.report.digest.Digests;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report by mail: each person's own. */
@Controller
class DigestController {
    private final Digests digests;

    DigestController(Digests digests) {
        this.digests = digests;
    }

    @PostMapping("/laporan/surel")
    @Requires(Permission.READ)
    View change(
            Viewer viewer,
            @RequestParam(defaultValue = "") String alamat,
            @RequestParam String irama,
            HttpServletRequest request,
            RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, changed(viewer, alamat, irama, request));
        return Views.redirect("/laporan");
    }

    private NextNotice changed(Viewer viewer, String address, String rhythm, HttpServletRequest request) {
        if (rhythm.equals("tidak")) {
            digests.unsubscribe(viewer);
            return NextNotice.done("report.digest.stopped");
        }
        try {
            var length = rhythm.equals("mingguan") ? Length.MINGGUAN : Length.HARIAN;
            digests.subscribe(viewer, address, length, ReportController.base(request));
            return NextNotice.done("report.digest.wanted");
        } catch (BadInput e) {
            return NextNotice.failed("report.digest.refused");
        }
    }
}
