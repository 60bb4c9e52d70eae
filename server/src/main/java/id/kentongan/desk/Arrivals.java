package id.kentongan.desk;

import id.kentongan.mention.MentionsArrived;
import id.kentongan.mention.MentionsChanged;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets mentions into the inbox, and follows what becomes of them, within the transaction that brings or changes them. */
@Component
class Arrivals {
    private record Family(UUID unit, String name) {}

    private final ArrivalStore store;
    private final NearDuplicates duplicates;
    private final Clock clock;

    Arrivals(ArrivalStore store, NearDuplicates duplicates, Clock clock) {
        this.store = store;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(MentionsArrived arrived) {
        var families = new LinkedHashMap<MentionsArrived.Arrival, Family>();
        for (var mention : arrived.mentions()) {
            var name = duplicates.family(mention.words());
            if (name != null) {
                families.put(mention, new Family(mention.unit().value(), name));
            }
        }
        var leads = leads(families.values());
        store.takeIn(arrived.mentions().stream()
                .map(mention -> newcomer(mention.id().value(), families.get(mention), leads))
                .toList());
    }

    /** The first of a family leads it, those behind are folded into it. */
    private static ArrivalStore.Newcomer newcomer(UUID id, @Nullable Family family, Map<Family, UUID> leads) {
        return family == null
                ? new ArrivalStore.Newcomer(id, null, null)
                : new ArrivalStore.Newcomer(id, family.name(), leads.putIfAbsent(family, id));
    }

    /** The open items that these families have already. */
    private Map<Family, UUID> leads(Collection<Family> families) {
        var leads = new HashMap<Family, UUID>();
        if (!families.isEmpty()) {
            store.leads(
                            families.stream().map(Family::name).distinct().toList(),
                            families.stream().map(Family::unit).distinct().toList())
                    .forEach(lead -> leads.put(new Family(lead.unit(), lead.family()), lead.id()));
        }
        return leads;
    }

    @EventListener
    @Transactional
    public void on(MentionsChanged changed) {
        store.follow(changed.ids(), changed.edited(), clock.instant());
    }
}
