package id.kentongan.people.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Visitor;
import id.kentongan.platform.web.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class PeopleVisitors implements Visitors {
    private final Units units;

    PeopleVisitors(Units units) {
        this.units = units;
    }

    @Override
    public Optional<Visitor> find(HttpServletRequest request) {
        return Gate.viewer(request).map(this::visitor);
    }

    private Visitor visitor(Viewer viewer) {
        var top = units.list(viewer.scope(Permission.READ)).stream().findFirst();
        return new Visitor(
                viewer.name(),
                top.map(Unit::name).orElse(""),
                top.map(Unit::zone).orElse(ZoneId.of("Asia/Jakarta")),
                Language.of(viewer.language()),
                false,
                viewer.permissions().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet()));
    }
}
