package id.kentongan.audit.web;

import id.kentongan.audit.AuditLog;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.platform.web.Views;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class AuditController {
    private static final int PAGE_SIZE = 50;

    private final AuditLog log;
    private final Units units;
    private final Views views;

    AuditController(AuditLog log, Units units, Views views) {
        this.log = log;
        this.units = units;
        this.views = views;
    }

    @Requires(Permission.SEE_LOG)
    @GetMapping("/jejak")
    View show(Scope scope, @RequestParam(name = "sebelum", defaultValue = "0") long before) {
        var names = units.list(scope).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Unit::name));
        var found = log.list(scope, before > 0 ? before : Long.MAX_VALUE, PAGE_SIZE + 1);
        return views.page("audit/page", AuditPage.of(found, PAGE_SIZE, before > 0, names));
    }
}
