package id.kentongan.people.web;

import id.kentongan.people.People;
import id.kentongan.people.People.Redeemed;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.PublicPage;
import id.kentongan.platform.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a one-time link leads: the first person sets the installation up, an invited person chooses a password. */
@Controller
class StartController {
    private static final Map<String, String> FIELDS = Map.of(
            "people.refused.sign_in", "akun",
            "people.refused.taken", "akun",
            "people.refused.name", "nama",
            "people.refused.unit_name", "instansi",
            "people.refused.password", "sandi");

    private final People people;
    private final SignIn signIn;
    private final Views views;

    StartController(People people, SignIn signIn, Views views) {
        this.people = people;
        this.signIn = signIn;
        this.views = views;
    }

    @PublicPage
    @GetMapping("/mulai")
    View open(@RequestParam(defaultValue = "") String kunci, HttpServletResponse response) {
        if (!people.linkValid(kunci)) {
            return spent(response);
        }
        return people.signInOf(kunci)
                .map(name -> views.page("people/password", new PasswordPage(kunci, name, FieldErrors.NONE)))
                .orElseGet(() -> views.page("people/start", new StartPage(SetUpForm.empty(kunci), FieldErrors.NONE)));
    }

    @PublicPage
    @PostMapping("/mulai")
    View setUp(SetUpForm form, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        if (!form.passwordsAgree()) {
            return views.page("people/start", new StartPage(form, FieldErrors.of("ulang", "people.refused.repeat")));
        }
        var outcome = people.setUp(
                form.kunci(), form.instansi(), ZoneId.of(form.zona()), form.akun(), form.nama(), form.sandi());
        return switch (outcome) {
            case Redeemed.NotValid() -> spent(response);
            case Redeemed.Refused(var key) ->
                views.page("people/start", new StartPage(form, FieldErrors.of(FIELDS.getOrDefault(key, "akun"), key)));
            case Redeemed.Done(var person) -> {
                signIn.now(form.akun(), request, response);
                next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("people.start.done", form.instansi()));
                yield Views.redirect("/unit");
            }
        };
    }

    @PublicPage
    @PostMapping("/mulai/sandi")
    View choosePassword(
            @RequestParam String kunci,
            @RequestParam String sandi,
            @RequestParam String ulang,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = people.signInOf(kunci);
        if (name.isEmpty()) {
            return spent(response);
        }
        if (!sandi.equals(ulang)) {
            return views.page(
                    "people/password",
                    new PasswordPage(kunci, name.get(), FieldErrors.of("ulang", "people.refused.repeat")));
        }
        return switch (people.choosePassword(kunci, sandi)) {
            case Redeemed.NotValid() -> spent(response);
            case Redeemed.Refused(var key) ->
                views.page("people/password", new PasswordPage(kunci, name.get(), FieldErrors.of("sandi", key)));
            case Redeemed.Done(var person) -> {
                signIn.now(name.get(), request, response);
                yield Views.redirect("/");
            }
        };
    }

    private View spent(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return views.page("people/spent");
    }
}
