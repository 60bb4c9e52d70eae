package id.kentongan.people.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Leads to the first of the settings that a person may see. */
@Controller
class SettingsController {
    @Requires(Permission.READ)
    @GetMapping("/pengaturan")
    View open(Viewer viewer) {
        if (viewer.may(Permission.MANAGE_UNITS)) {
            return Views.redirect("/unit");
        }
        return Views.redirect(viewer.may(Permission.SEE_HEALTH) ? "/kesehatan" : "/pemberitahuan");
    }
}
