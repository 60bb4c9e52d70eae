package id.kentongan.desk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.ReachLost;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back to the desk what lies with somebody who may no longer work on it. */
@Component
class Departures {
    private final HoldStore holds;
    private final People people;
    private final ApplicationEventPublisher events;

    Departures(HoldStore holds, People people, ApplicationEventPublisher events) {
        this.holds = holds;
        this.people = people;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(ReachLost lost) {
        var left = people.findViewer(lost.person())
                .map((Viewer viewer) -> viewer.scope(Permission.WORK).units())
                .orElse(Set.of());
        holds.returned(lost.person(), left).stream()
                .collect(groupingBy(identity(), counting()))
                .forEach((unit, items) ->
                        events.publishEvent(Act.of("desk.returned", unit, lost.name(), String.valueOf(items))));
    }
}
