package id.kentongan.bench;

import id.kentongan.bench.IssueStream.Event;
import id.kentongan.bench.IssueStream.Item;
import id.kentongan.bench.IssueStream.Kind;
import id.kentongan.bench.IssueStream.Sources;
import id.kentongan.signal.emerge.Burst;
import id.kentongan.signal.emerge.Emergence;
import id.kentongan.signal.emerge.Post;
import id.kentongan.signal.emerge.Settings;
import id.kentongan.text.Families;
import id.kentongan.text.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One made-up stream through the engine, and what came of each event in it. */
record IssueTrial(String language, Sources sources, List<Outcome> outcomes, List<Burst> falseBursts, double weeks) {
    /**
     * @param delay from the first post of the event to the first burst that is mostly of it; {@code null} when there is none
     * @param kind as that burst said
     * @param last as the last burst said that is mostly of it
     */
    record Outcome(Event event, @Nullable Duration delay, Burst.@Nullable Kind kind, Burst.@Nullable Kind last) {
        boolean isTyped() {
            return kind != null && kind.name().equals(event.kind().name());
        }

        boolean isTypedLast() {
            return last != null && last.name().equals(event.kind().name());
        }
    }

    static IssueTrial run(String language, Sources sources, IssueStream stream, Settings settings) {
        var items = stream.items();
        var byId = IssueStream.byId(items);
        var bursts = bursts(items, settings);
        var first = new HashMap<Event, Burst>();
        var last = new HashMap<Event, Burst>();
        var falses = new ArrayList<Burst>();
        for (var burst : bursts) {
            var event = event(burst, byId);
            if (event != null) {
                first.putIfAbsent(event, burst);
                last.put(event, burst);
            } else if (burst.state() == Burst.State.NEW) {
                falses.add(burst);
            }
        }
        var outcomes = stream.events().stream()
                .map(event -> outcome(event, items, first.get(event), last.get(event)))
                .toList();
        return new IssueTrial(language, sources, outcomes, falses, IssueStream.WEEKS);
    }

    private static Outcome outcome(Event event, List<Item> items, @Nullable Burst burst, @Nullable Burst last) {
        if (burst == null || last == null) {
            return new Outcome(event, null, null, null);
        }
        var began = items.stream()
                .filter(item -> item.event() == event)
                .findFirst()
                .orElseThrow()
                .at();
        return new Outcome(event, Duration.between(began, burst.at()), burst.kind(), last.kind());
    }

    private static List<Burst> bursts(List<Item> items, Settings settings) {
        var emergence = new Emergence(settings);
        var families = new Families();
        var bursts = new ArrayList<Burst>();
        for (var item : items) {
            bursts.addAll(emergence.accept(
                    new Post(item.id(), item.at(), item.source(), families.of(item.text()), Terms.of(item.text()))));
        }
        return bursts;
    }

    /** The event that most of the items are of, counting the newest half. */
    private static @Nullable Event event(Burst burst, Map<String, Item> byId) {
        var counts = new HashMap<Event, Integer>();
        var ids = burst.items();
        for (var id : ids) {
            var item = byId.get(id);
            if (item != null && item.event() != null) {
                counts.merge(item.event(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 >= ids.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static boolean counts(Outcome outcome, Kind kind) {
        return outcome.event().kind() == kind && !outcome.event().first();
    }
}
