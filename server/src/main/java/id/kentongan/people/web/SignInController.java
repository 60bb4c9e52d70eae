package id.kentongan.people.web;

import id.kentongan.people.People;
import id.kentongan.platform.web.PublicPage;
import id.kentongan.platform.web.Views;
import id.kentongan.platform.web.part.Tone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SignInController {
    /** What the address may say about the attempt before, and how it sounds. */
    private static final Map<String, Tone> SAID =
            Map.of("gagal", Tone.BAD, "tunggu", Tone.WARN, "sibuk", Tone.WARN, "habis", Tone.WARN, "keluar", Tone.GOOD);

    private final People people;
    private final Views views;

    SignInController(People people, Views views) {
        this.people = people;
        this.views = views;
    }

    @PublicPage
    @GetMapping("/masuk")
    View signIn(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        if (Gate.viewer(request).isPresent()) {
            return Views.redirect("/");
        }
        var said = parameters.keySet().stream().filter(SAID::containsKey).findFirst();
        return views.page(
                "people/signin",
                new SignInPage(
                        said.map(key -> "people.signin." + key).orElse(null),
                        said.map(SAID::get).orElse(Tone.NEUTRAL),
                        people.empty()));
    }
}
