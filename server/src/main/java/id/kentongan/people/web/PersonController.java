package id.kentongan.people.web;

import id.kentongan.people.NotVisible;
import id.kentongan.people.People;
import id.kentongan.people.People.Person;
import id.kentongan.people.People.Redeemed;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Requires;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class PersonController {
    static final Duration LINK_VALID_FOR = Duration.ofHours(72);
    /** The flash attribute that carries a fresh link to the one page that shows it. */
    private static final String LINK = "link";

    private final People people;
    private final Units units;
    private final Views views;

    PersonController(People people, Units units, Views views) {
        this.people = people;
        this.units = units;
        this.views = views;
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @GetMapping("/orang")
    View list(Scope scope) {
        return views.page("people/persons", persons(scope, PersonForm.EMPTY, FieldErrors.NONE));
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/orang")
    View add(
            Scope scope,
            @RequestParam String nama,
            @RequestParam String akun,
            @RequestParam UnitId satuan,
            @RequestParam Role peran,
            RedirectAttributes next) {
        var signIn = akun.strip().toLowerCase(Locale.ROOT);
        return switch (people.add(scope, signIn, nama, satuan, peran)) {
            case Redeemed.Done(var id) -> showLink(scope, id, next);
            case Redeemed.Refused(var key) -> {
                var field = key.equals("people.refused.name") ? "nama" : "akun";
                var form = new PersonForm(nama, signIn, satuan.toString(), peran.code());
                yield views.page("people/persons", persons(scope, form, FieldErrors.of(field, key)));
            }
            case Redeemed.NotValid() -> throw new IllegalStateException("adding a person needs no link");
        };
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @GetMapping("/orang/{id}")
    View show(Scope scope, Viewer viewer, @PathVariable PersonId id, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        var link = flash == null ? null : (String) flash.get(LINK);
        return views.page(
                "people/person",
                new PersonPage(person(scope, id), units.list(scope), viewer.id().equals(id), link));
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/orang/{id}/tautan")
    View newLink(Scope scope, @PathVariable PersonId id, RedirectAttributes next) {
        return showLink(scope, id, next);
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/orang/{id}/peran")
    View give(
            Scope scope,
            @PathVariable PersonId id,
            @RequestParam UnitId satuan,
            @RequestParam Role peran,
            RedirectAttributes next) {
        people.assign(scope, id, satuan, peran);
        return done(id, "people.person.changed", next);
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/orang/{id}/peran/cabut")
    View take(
            Scope scope,
            Viewer viewer,
            @PathVariable PersonId id,
            @RequestParam UnitId satuan,
            @RequestParam Role peran,
            RedirectAttributes next) {
        if (viewer.id().equals(id) && peran.may(Permission.MANAGE_PEOPLE)) {
            return refused(id, "people.person.own_role", next);
        }
        if (person(scope, id).assignments().size() == 1) {
            return refused(id, "people.person.last_role", next);
        }
        people.unassign(scope, id, satuan, peran);
        return done(id, "people.person.changed", next);
    }

    @Requires(Permission.MANAGE_PEOPLE)
    @PostMapping("/orang/{id}/akses")
    View admit(
            Scope scope,
            Viewer viewer,
            @PathVariable PersonId id,
            @RequestParam boolean tutup,
            RedirectAttributes next) {
        if (viewer.id().equals(id) && tutup) {
            return refused(id, "people.person.own_access", next);
        }
        people.disable(scope, id, tutup);
        return done(id, tutup ? "people.person.closed" : "people.person.opened", next);
    }

    private PersonsPage persons(Scope scope, PersonForm form, FieldErrors errors) {
        return new PersonsPage(people.list(scope), units.list(scope), form, errors);
    }

    private Person person(Scope scope, PersonId id) {
        return people.list(scope).stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisible("person " + id));
    }

    private View showLink(Scope scope, PersonId id, RedirectAttributes next) {
        var link = people.newLinkFor(scope, id, LINK_VALID_FOR);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/mulai")
                .queryParam("kunci", link)
                .toUriString();
        next.addFlashAttribute(LINK, address);
        return Views.redirect("/orang/" + id);
    }

    private static View done(PersonId id, String key, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done(key));
        return Views.redirect("/orang/" + id);
    }

    private static View refused(PersonId id, String key, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.failed(key));
        return Views.redirect("/orang/" + id);
    }
}
