package id.kentongan.signal.emerge;

import id.kentongan.signal.emerge.Burst.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of issues that come up. Posts come in the order of their time, as far as they have one:
 *
 * <ul>
 *   <li>Up to three hours late, a post counts as of now. Later than that, it is learnt from and raises nothing; when fifty come
 *       so in a row, the clock goes back to them.
 *   <li>More than a day ahead, a post waits for the next one, which tells whether time has passed or the post was wrong.
 *   <li>An id that was met among the last 65,536 is passed over.
 *   <li>The window is the last day, or the last 65,536 voices or 524,288 terms of them, whichever is the shortest.
 *   <li>Nothing is told until 200 voices have become the past.
 * </ul>
 *
 * Memory is bounded: a table of 25 MB for the past, and a window that takes 60 MB when it is full of short posts. Not safe for use by several threads.
 */
public final class Emergence {
    private static final double GROWN = 2.5;
    private static final int MOST_TERMS = 6;
    private static final double LEAST_COVERAGE = 0.25;
    private static final int NAMING_VOICES = 200;

    private final KnownIds ids = new KnownIds();
    private final StreamClock clock = new StreamClock();
    private final History history;
    private final Window window;
    private final Rises rises;
    private final Issues issues;
    private final Typing typing;
    private @Nullable Post ahead;

    public Emergence(Settings settings) {
        history = new History(settings.zone());
        window = new Window(history::learn);
        rises = new Rises(window, history, settings.falsePerWeek());
        var calendar = new Calendar(settings.zone());
        issues = new Issues(calendar);
        typing = new Typing(window, history, calendar);
    }

    /** The bursts that this post makes known; at most one for each post that was waiting and for this one. */
    public List<Burst> accept(Post post) {
        if (!ids.add(post.id())) {
            return List.of();
        }
        long second = post.at().getEpochSecond();
        Post waiting = ahead;
        ahead = null;
        if (waiting != null && StreamClock.confirms(second, waiting.at().getEpochSecond())) {
            clock.jump(waiting.at().getEpochSecond());
            Burst burst = take(waiting);
            Burst next = place(post, second);
            return burst == null ? listed(next) : next == null ? List.of(burst) : List.of(burst, next);
        }
        if (waiting != null) {
            history.learn(window.passing(waiting, clock.now()));
        }
        return listed(place(post, second));
    }

    private static List<Burst> listed(@Nullable Burst burst) {
        return burst == null ? List.of() : List.of(burst);
    }

    private @Nullable Burst place(Post post, long second) {
        switch (clock.place(second)) {
            case PRESENT:
                return take(post);
            case LATE:
                history.learn(window.passing(post, second));
                return null;
            case AHEAD:
                ahead = post;
                return null;
            case BACK:
                window.clear();
                return take(post);
        }
        return null;
    }

    private @Nullable Burst take(Post post) {
        long now = clock.now();
        history.passTo(now);
        window.passTo(now);
        issues.passTo(now, window.first());
        Voice known = window.voice(post);
        if (known != null) {
            window.copy(known, post);
            return rises.ofCopies(known).map(rise -> tell(rise, now)).orElse(null);
        }
        Voice voice = window.add(post, now);
        issues.attach(voice);
        if (!history.isEnough()) {
            return null;
        }
        List<Rise> risen = rises.of(voice);
        return risen.isEmpty() ? null : tell(risen, now);
    }

    private @Nullable Burst tell(List<Rise> risen, long now) {
        Burst burst = tell(risen.getFirst(), now);
        for (Rise rise : risen.subList(1, risen.size())) {
            Issue issue = issues.of(rise);
            if (issue != null) {
                issues.join(issue, rise, now);
            }
        }
        return burst;
    }

    private @Nullable Burst tell(Rise rise, long now) {
        Issue issue = issues.of(rise);
        List<String> terms = List.of();
        if (issue == null) {
            terms = terms(rise.voices());
            issue = issues.named(terms);
        }
        State state = issue == null ? State.NEW : State.GROWING;
        if (issue == null) {
            issue = issues.open(now);
        }
        issues.join(issue, rise, now);
        if (state == State.GROWING && !issue.isGrownBy(GROWN)) {
            return null;
        }
        issue.terms = state == State.NEW ? terms : terms(issue.voices());
        if (state == State.NEW) {
            issue.calendar = typing.calendar(issue).orElse(null);
        }
        issue.tell();
        Typing.Finding found = typing.of(issue);
        return new Burst(
                Instant.ofEpochSecond(now),
                issue.name,
                state,
                found.kind(),
                found.reason(),
                issue.terms,
                issue.items(),
                rise.score());
    }

    /** The terms by which the voices stand out. */
    private List<String> terms(List<Voice> voices) {
        List<Voice> some = voices.subList(Math.max(0, voices.size() - NAMING_VOICES), voices.size());
        Map<LiveTerm, Integer> counts = new HashMap<>();
        for (Voice voice : some) {
            for (LiveTerm term : voice.terms) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        double fewest = Math.max(Math.min(2, some.size()), LEAST_COVERAGE * some.size());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewest)
                .sorted(Comparator.comparingDouble((Map.Entry<LiveTerm, Integer> entry) ->
                                chance(entry.getKey(), entry.getValue(), some.size()))
                        .thenComparing(entry -> entry.getKey().word))
                .limit(MOST_TERMS)
                .map(entry -> entry.getKey().word)
                .toList();
    }

    private double chance(LiveTerm term, int count, int among) {
        return history.chance(term.hash, history.share(term.hash), count, among);
    }
}
