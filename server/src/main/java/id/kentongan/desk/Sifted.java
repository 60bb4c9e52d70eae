package id.kentongan.desk;

import id.kentongan.desk.InboxStore.Wanted;
import id.kentongan.people.PersonId;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items that somebody wants to do something to: those that are free for it, and what keeps it off the others. What is folded
 * into an item shares its fate, and is not counted.
 *
 * @param held in somebody else's hand
 * @param settled done, or open again, before this
 */
record Sifted(List<Wanted> free, List<Wanted> held, List<Wanted> settled) {
    /** @param within the units in which it may be done */
    static Sifted of(List<Wanted> found, Deed deed, PersonId by, Set<UnitId> within, Instant now) {
        var held = leads(found, item -> item.keepsOff(by, now));
        var settled = leads(found, item -> !item.keepsOff(by, now) && !deed.fits(item.isDone()));
        var kept =
                Stream.concat(held.stream(), settled.stream()).map(Wanted::id).collect(Collectors.toSet());
        var free = found.stream()
                .filter(item -> !item.keepsOff(by, now) && deed.fits(item.isDone()))
                .filter(item -> item.lead() == null || !kept.contains(item.lead()))
                .filter(item -> within.contains(new UnitId(item.unit())))
                .toList();
        return new Sifted(free, held, settled);
    }

    private static List<Wanted> leads(List<Wanted> found, Predicate<Wanted> which) {
        return found.stream().filter(item -> item.lead() == null).filter(which).toList();
    }

    List<UUID> freeIds() {
        return free.stream().map(Wanted::id).toList();
    }

    /** What comes of doing it to the free ones. */
    Inbox.Outcome outcome(@Nullable UUID act) {
        var done = (int) free.stream().filter(item -> item.lead() == null).count();
        var holder = first(held, Wanted::heldName);
        return new Inbox.Outcome(
                act, done, held.size(), settled.size(), holder != null ? holder : first(settled, Wanted::doneName));
    }

    private static @Nullable String first(List<Wanted> items, Function<Wanted, @Nullable String> name) {
        return items.stream()
                .map(name)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
