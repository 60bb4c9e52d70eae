package id.kentongan.notify.web;

import id.kentongan.notify.channel.WebhookSecrets;
import id.kentongan.notify.outbox.Outbox;
import id.kentongan.notify.route.Webhook;
import id.kentongan.notify.route.Webhooks;
import id.kentongan.people.NotVisible;
import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class OutboxController {
    private static final String PAGE = "/pemberitahuan/kiriman";
    private static final String WEBHOOK = "/pemberitahuan/webhook";

    /** The flash attribute that carries a fresh secret to the one page that shows it. */
    private static final String SECRET = "secret";

    private final Outbox outbox;
    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Units units;
    private final People people;
    private final Views views;

    OutboxController(
            Outbox outbox, Webhooks webhooks, WebhookSecrets secrets, Units units, People people, Views views) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.units = units;
        this.people = people;
        this.views = views;
    }

    @Requires(Permission.MANAGE_UNITS)
    @GetMapping(PAGE)
    View show(Scope scope, HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        var secret = flash == null ? null : (String) flash.get(SECRET);
        return page(scope, WebhookForm.EMPTY, FieldErrors.NONE, secret);
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping(PAGE + "/{id}/ulang")
    View again(Scope scope, @PathVariable String id, RedirectAttributes next) {
        var isWaiting = outbox.again(scope, BadInput.id(id));
        return to(next, isWaiting ? NextNotice.done("notify.again") : NextNotice.failed("notify.again.not"));
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping(WEBHOOK)
    View set(Scope scope, WebhookForm form, RedirectAttributes next) {
        var unit = form.satuan();
        if (unit == null || !scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        Webhook webhook;
        try {
            webhook = webhooks.put(scope, unit, form.address(), form.severity(), base());
        } catch (BadInput e) {
            return page(scope, form, FieldErrors.of("alamat", "notify.refused.webhook"), null);
        }
        return shown(webhook, next);
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping(WEBHOOK + "/{id}/rahasia")
    View renew(Scope scope, @PathVariable String id, RedirectAttributes next) {
        var webhook = webhooks.get(scope, BadInput.id(id));
        return shown(webhooks.put(scope, webhook.unit(), webhook.url(), webhook.least(), base()), next);
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping(WEBHOOK + "/{id}/coba")
    View tryOut(Scope scope, @PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        outbox.tryOut(webhooks.get(scope, BadInput.id(id)), views.texts(request));
        return to(next, NextNotice.done("notify.tried"));
    }

    @Requires(Permission.MANAGE_UNITS)
    @PostMapping(WEBHOOK + "/{id}/hapus")
    View remove(Scope scope, @PathVariable String id, RedirectAttributes next) {
        webhooks.delete(scope, BadInput.id(id));
        return to(next, NextNotice.done("notify.webhook.removed"));
    }

    private View page(Scope scope, WebhookForm form, FieldErrors errors, @Nullable String secret) {
        return views.page(
                "notify/outbox",
                new OutboxPage(
                        outbox.list(scope),
                        webhooks.list(scope),
                        names(scope),
                        units.list(scope),
                        form,
                        errors,
                        secret));
    }

    private Map<UUID, String> names(Scope scope) {
        var names = new HashMap<UUID, String>();
        units.list(scope).forEach(unit -> names.put(unit.id().value(), unit.name()));
        people.list(scope).forEach(person -> names.put(person.id().value(), person.name()));
        return names;
    }

    private View shown(Webhook webhook, RedirectAttributes next) {
        next.addFlashAttribute(SECRET, secrets.of(webhook.id()));
        return to(next, NextNotice.done("notify.webhook.set"));
    }

    private static View to(RedirectAttributes next, NextNotice notice) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, notice);
        return Views.redirect(PAGE);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
