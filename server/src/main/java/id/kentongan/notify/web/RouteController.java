package id.kentongan.notify.web;

import id.kentongan.notify.channel.Channel;
import id.kentongan.notify.channel.TelegramChats;
import id.kentongan.notify.outbox.Outbox;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.Routes;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Requires;
import id.kentongan.people.Viewer;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Everybody sets only their own: no form names a person. */
@Controller
class RouteController {
    private static final String PAGE = "/pemberitahuan";

    private final Routes routes;
    private final Outbox outbox;
    private final List<Channel> channels;
    private final TelegramChats chats;
    private final Views views;

    RouteController(Routes routes, Outbox outbox, List<Channel> channels, TelegramChats chats, Views views) {
        this.routes = routes;
        this.outbox = outbox;
        this.channels = channels;
        this.chats = chats;
        this.views = views;
    }

    @Requires(Permission.READ)
    @GetMapping(PAGE)
    View show(Viewer viewer) {
        return page(viewer, null, FieldErrors.NONE);
    }

    @Requires(Permission.READ)
    @PostMapping(PAGE + "/rute")
    View set(
            Viewer viewer,
            @RequestParam("jalur") String medium,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes next) {
        var form = RouteForm.of(Medium.of(medium), parameters);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return page(viewer, form, errors);
        }
        put(viewer, form, form.address());
        return to(next, NextNotice.done("notify.set." + form.medium().code()));
    }

    /** Takes the chat in which the person said their code to the bot, and leaves the rest as it was. */
    @Requires(Permission.READ)
    @PostMapping(PAGE + "/rute/telegram")
    View find(Viewer viewer, RedirectAttributes next) {
        try {
            var chat = chats.find(viewer.id());
            chat.ifPresent(number -> put(viewer, saved(viewer.id(), Medium.TELEGRAM), number));
            return to(
                    next,
                    chat.isPresent() ? NextNotice.done("notify.set.telegram") : NextNotice.failed("notify.chat.none"));
        } catch (OutsideFailure e) {
            return to(next, NextNotice.failed(e.key(), e.details().toArray(String[]::new)));
        }
    }

    @Requires(Permission.READ)
    @PostMapping(PAGE + "/rute/hapus")
    View remove(Viewer viewer, @RequestParam("jalur") String medium, RedirectAttributes next) {
        var which = Medium.of(medium);
        routes.delete(viewer, which);
        return to(next, NextNotice.done("notify.removed." + which.code()));
    }

    @Requires(Permission.READ)
    @PostMapping(PAGE + "/rute/coba")
    View tryOut(
            Viewer viewer, @RequestParam("jalur") String medium, HttpServletRequest request, RedirectAttributes next) {
        var which = Medium.of(medium);
        if (routes.find(viewer.id(), which).isEmpty()) {
            throw new NotVisible("route " + which);
        }
        outbox.tryOut(viewer, which, views.texts(request));
        return to(next, NextNotice.done("notify.tried"));
    }

    private void put(Viewer viewer, RouteForm form, String address) {
        routes.put(
                viewer,
                form.medium(),
                address,
                form.severity(),
                form.chosenRhythm(),
                form.quiet(),
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** As the person has it, or as it is proposed. */
    private RouteForm saved(PersonId person, Medium medium) {
        return routes.find(person, medium).map(RouteForm::of).orElseGet(() -> RouteForm.of(medium, Map.of()));
    }

    private View page(Viewer viewer, @Nullable RouteForm typed, FieldErrors errors) {
        var cards = Arrays.stream(Medium.values())
                .map(medium -> card(viewer.id(), medium, typed, errors))
                .toList();
        return views.page("notify/routes", new RoutesPage(cards, viewer.may(Permission.MANAGE_UNITS)));
    }

    private RoutesPage.Card card(PersonId person, Medium medium, @Nullable RouteForm typed, FieldErrors errors) {
        var route = routes.find(person, medium);
        var typedHere = typed != null && typed.medium() == medium ? typed : null;
        return new RoutesPage.Card(
                medium,
                isReady(medium),
                route.isPresent(),
                typedHere == null ? saved(person, medium) : typedHere,
                typedHere == null ? FieldErrors.NONE : errors,
                route.flatMap(found -> outbox.latest(person, medium)).orElse(null),
                medium == Medium.TELEGRAM && chats.isReady() ? chats.code(person) : null);
    }

    private boolean isReady(Medium medium) {
        return channels.stream().anyMatch(channel -> channel.name().equals(medium.code()) && channel.isReady());
    }

    private static View to(RedirectAttributes next, NextNotice notice) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, notice);
        return Views.redirect(PAGE);
    }
}
