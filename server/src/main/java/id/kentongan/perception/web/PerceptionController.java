package id.kentongan.perception.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class PerceptionController {
    private final PerceptionPages pages;
    private final Views views;

    PerceptionController(PerceptionPages pages, Views views) {
        this.pages = pages;
        this.views = views;
    }

    @GetMapping("/persepsi")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer, PerceptionForm form) {
        return views.page("perception/page", pages.page(scope, viewer.scope(Permission.WORK), form));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavEntry perceptionNav() {
            return new NavEntry("perception", "/persepsi", "chart-line", Permission.READ.name(), 30, false);
        }
    }
}
