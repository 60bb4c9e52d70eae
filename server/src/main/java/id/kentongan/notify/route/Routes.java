package id.kentongan.notify.route;

import id.kentongan.notify.Severity;
import id.kentongan.people.PersonId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How persons want to be reached; each sets their own, and the log never holds an address. */
@Service
public class Routes {
    private final RouteStore store;
    private final TimeOrderedId ids;
    private final ApplicationEventPublisher events;

    Routes(RouteStore store, TimeOrderedId ids, ApplicationEventPublisher events) {
        this.store = store;
        this.ids = ids;
        this.events = events;
    }

    public List<Route> list(PersonId person) {
        return store.list(person);
    }

    public Optional<Route> find(PersonId person, Medium medium) {
        return store.find(person, medium);
    }

    /**
     * From now on that person is reached like this.
     *
     * @param base how the person reached the server
     * @throws BadInput when the address is none
     */
    @Transactional
    public void put(
            Viewer viewer,
            Medium medium,
            String address,
            Severity least,
            Rhythm rhythm,
            @Nullable QuietHours quiet,
            String base) {
        store.put(new Route(ids.next(), viewer.id(), medium, medium.address(address), least, rhythm, quiet, base));
        events.publishEvent(Act.of("notify.route.set", null, viewer.name(), medium.code()));
    }

    @Transactional
    public void delete(Viewer viewer, Medium medium) {
        if (store.delete(viewer.id(), medium)) {
            events.publishEvent(Act.of("notify.route.removed", null, viewer.name(), medium.code()));
        }
    }
}
