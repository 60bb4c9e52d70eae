package id.kentongan.notify.outbox;

import id.kentongan.notify.channel.Destination;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.Route;
import id.kentongan.notify.route.Routes;
import id.kentongan.notify.route.Webhook;
import id.kentongan.notify.route.Webhooks;
import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up where a parcel goes right before it is sent: routes, roles and units may have changed since it was written. */
@Component
class Addressees {
    private final Routes routes;
    private final Webhooks webhooks;
    private final People people;
    private final Units units;
    private final Messages messages;
    private final Clock clock;

    Addressees(Routes routes, Webhooks webhooks, People people, Units units, Messages messages, Clock clock) {
        this.routes = routes;
        this.webhooks = webhooks;
        this.people = people;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** Empty when there is no such route any more, or nobody behind it who may read anything. */
    Optional<Addressee> find(Parcel parcel) {
        if (parcel.channel().equals("webhook")) {
            return webhooks.find(new UnitId(parcel.recipient())).map(this::program);
        }
        var person = new PersonId(parcel.recipient());
        return routes.find(person, Medium.of(parcel.channel())).flatMap(route -> people.findViewer(person)
                .filter(viewer -> viewer.may(Permission.READ))
                .map(viewer -> reader(route, viewer)));
    }

    private Addressee reader(Route route, Viewer viewer) {
        var scope = viewer.scope(Permission.READ);
        var zone = units.list(scope).getFirst().zone();
        var t = messages.texts(Language.of(viewer.language()), zone, clock.instant());
        return new Addressee(new Destination(route.id(), route.address()), scope, t, route.base(), route);
    }

    private Addressee program(Webhook webhook) {
        var scope = units.below(units.everything(), webhook.unit());
        var zone = units.find(scope, webhook.unit()).map(found -> found.zone()).orElse(ZoneId.of("Asia/Jakarta"));
        var t = messages.texts(Language.ID, zone, clock.instant());
        return new Addressee(new Destination(webhook.id(), webhook.url()), scope, t, webhook.base(), null);
    }
}
