package id.kentongan.desk;

import id.kentongan.mention.MentionsArrived;
import id.kentongan.mention.MentionsChanged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets mentions into the inbox, and follows what becomes of them, within the transaction that brings or changes them. */
@Component
class Arrivals {
    private record Family(UUID unit, String name) {}

    private final InboxStore store;
    private final NearDuplicates duplicates;
    private final Clock clock;

    Arrivals(InboxStore store, NearDuplicates duplicates, Clock clock) {
        this.store = store;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(MentionsArrived arrived) {
        var families = arrived.mentions().stream()
                .map(mention -> duplicates.family(mention.words()))
                .toList();
        var leads = leads(arrived.mentions(), families);
        var ids = new ArrayList<UUID>();
        var folded = new ArrayList<@Nullable UUID>();
        for (var i = 0; i < families.size(); i++) {
            var mention = arrived.mentions().get(i);
            ids.add(mention.id().value());
            var family = families.get(i);
            var lead = family == null
                    ? null
                    : leads.putIfAbsent(
                            new Family(mention.unit().value(), family),
                            mention.id().value());
            folded.add(lead);
        }
        store.takeIn(ids, families, folded);
    }

    /** The open items that the families of these mentions lead already. */
    private HashMap<Family, UUID> leads(List<MentionsArrived.Arrival> mentions, List<@Nullable String> families) {
        var leads = new HashMap<Family, UUID>();
        var names = families.stream().filter(name -> name != null).distinct().toList();
        if (!names.isEmpty()) {
            var units = mentions.stream()
                    .map(mention -> mention.unit().value())
                    .distinct()
                    .toList();
            store.leads(names, units).forEach(lead -> leads.put(new Family(lead.unit(), lead.family()), lead.id()));
        }
        return leads;
    }

    @EventListener
    @Transactional
    public void on(MentionsChanged changed) {
        store.follow(changed.ids(), changed.edited(), clock.instant());
    }
}
