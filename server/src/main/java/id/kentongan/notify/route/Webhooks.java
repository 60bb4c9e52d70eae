package id.kentongan.notify.route;

import id.kentongan.notify.Severity;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.platform.net.AddressRule;
import id.kentongan.platform.net.WebAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs of units that are told too. The log holds whose they are and on which host, and never a whole address. */
@Service
public class Webhooks {
    private static final URI NOWHERE = URI.create("");

    private final WebhookStore store;
    private final Units units;
    private final AddressRule rule;
    private final TimeOrderedId ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(
            WebhookStore store,
            Units units,
            AddressRule rule,
            TimeOrderedId ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.units = units;
        this.rule = rule;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Those of visible units. */
    public List<Webhook> list(Scope scope) {
        return store.list(scope);
    }

    /** @throws NotVisible when there is none of that id in the scope */
    public Webhook get(Scope scope, UUID id) {
        return store.find(scope, id).orElseThrow(() -> new NotVisible("webhook " + id));
    }

    public Optional<Webhook> find(UnitId unit) {
        return store.of(List.of(unit)).stream().findFirst();
    }

    /** That of the unit and of each unit above it. */
    public List<Webhook> above(UnitId unit) {
        return store.of(lineage(unit).stream().map(Unit::id).toList());
    }

    /**
     * From now on the unit has this webhook, in place of an earlier one, and with a new secret.
     *
     * @throws NotVisible when the unit is outside the scope
     * @throws BadInput when the address is none that may be asked
     */
    @Transactional
    public Webhook put(Scope scope, UnitId unit, String typed, Severity least, String base) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var url = address(typed);
        var webhook = new Webhook(ids.next(), unit, url.toString(), least, base, clock.instant());
        store.put(webhook);
        events.publishEvent(Act.of("notify.webhook.set", unit.value(), url.getHost()));
        return webhook;
    }

    /** @throws NotVisible when there is none of that id in the scope */
    @Transactional
    public void delete(Scope scope, UUID id) {
        var webhook = get(scope, id);
        store.delete(id);
        events.publishEvent(Act.of("notify.webhook.removed", webhook.unit().value(), host(webhook)));
    }

    public static String host(Webhook webhook) {
        return URI.create(webhook.url()).getHost();
    }

    private URI address(String typed) {
        var url = WebAddress.resolve(NOWHERE, typed);
        if (url == null || url.getHost() == null || !isGuarded(url)) {
            throw new BadInput("no address of a webhook", null);
        }
        return url;
    }

    /** By https, or to a place in the own network that whoever keeps the server named. */
    private boolean isGuarded(URI url) {
        return "https".equalsIgnoreCase(url.getScheme())
                || rule.exceptions().stream()
                        .anyMatch(exception -> exception.getPort() == url.getPort()
                                && exception.getAddress() != null
                                && exception.getAddress().getHostAddress().equals(url.getHost()));
    }

    private List<Unit> lineage(UnitId unit) {
        Map<UnitId, Unit> all =
                units.list(units.everything()).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        var lineage = new ArrayList<Unit>();
        for (@Nullable UnitId next = unit; next != null && all.containsKey(next); ) {
            var found = all.get(next);
            lineage.add(found);
            next = found.parent();
        }
        return lineage;
    }
}
