package id.kentongan.morning;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.Views;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class MorningController {
    private final MorningService mornings;
    private final Imports imports;
    private final Views views;

    MorningController(MorningService mornings, Imports imports, Views views) {
        this.mornings = mornings;
        this.imports = imports;
        this.views = views;
    }

    @GetMapping("/")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer) {
        return views.page("morning/page", mornings.page(scope, viewer));
    }

    /** The part of the page that shows one import; it asks for itself until the import has ended. */
    @GetMapping("/beranda/impor/{id}")
    @Requires(Permission.READ)
    View running(Scope scope, @PathVariable ImportId id) {
        return views.page(
                "morning/_import",
                new ImportProgress(imports.find(scope, id).orElseThrow(() -> new NotVisible("import " + id))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavEntry morningNav() {
            return new NavEntry("home", "/", "home", Permission.READ.name(), 10, false);
        }
    }
}
