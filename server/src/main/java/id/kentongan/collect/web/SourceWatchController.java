package id.kentongan.collect.web;

import id.kentongan.collect.SourceWatch;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class SourceWatchController {
    private final SourceWatch watch;
    private final Views views;

    SourceWatchController(SourceWatch watch, Views views) {
        this.watch = watch;
        this.views = views;
    }

    @GetMapping("/sumber/keadaan")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer) {
        return views.page(
                "collect/watch", new SourceWatchPage(watch.list(scope), viewer.may(Permission.MANAGE_SOURCES)));
    }
}
