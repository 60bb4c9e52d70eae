package id.kentongan.signal.emerge;

import id.kentongan.signal.emerge.Burst.Kind;
import id.kentongan.signal.emerge.Burst.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which kind an issue is: what comes with the calendar is looked for first, then what is said from one mouth. */
final class Typing {
    private static final int MOST_VOICES = 120;
    /** Texts with that part of their terms in common come from one template. */
    private static final double ALIKE = 0.4;
    /** So many of the others must be alike, or one in so many. */
    private static final int ALIKE_OTHERS = 5;
    /** A text that was copied so often is a copy itself. */
    private static final int COPIED = 3;
    /** Items that say nearly the same make an issue coordinated from that part on, ... */
    private static final double ALIKE_SHARE = 0.7;
    /** ... and a little more of a few: among the first posts of any issue some repeat each other. */
    private static final double ALIKE_MORE = 0.5;

    private static final int FEWEST_SOURCED = 5;
    private static final double ITEMS_A_SOURCE = 3;
    /** In so much fewer sources than as many other posts have. */
    private static final double FEWER_SOURCES = 2.5;

    private static final double FEWEST_WEEKLY = 8;
    private static final double WEEKLY_SHARE = 0.7;

    private final Window window;
    private final History history;
    private final Calendar calendar;

    Typing(Window window, History history, Calendar calendar) {
        this.window = window;
        this.history = history;
        this.calendar = calendar;
    }

    record Finding(Kind kind, Reason reason) {}

    Finding of(Issue issue) {
        List<Voice> all = issue.voices();
        List<Voice> voices = all.subList(Math.max(0, all.size() - MOST_VOICES), all.size());
        return Optional.ofNullable(issue.calendar)
                .map(reason -> new Finding(Kind.CALENDAR, reason))
                .or(() -> alike(voices))
                .or(() -> fewSources(issue, voices))
                .orElseGet(() -> new Finding(
                        Kind.ORGANIC, new Reason.OwnWords(voices.size(), new HashSet<>(sources(voices)).size())));
    }

    /** What of the calendar brings up an issue that is just beginning; later its own posts are part of the past. */
    Optional<Reason> calendar(Issue issue) {
        return calendar.reason(issue.began, issue.terms)
                .or(() -> isWeekly(issue) ? Optional.of(new Reason.Weekly()) : Optional.empty());
    }

    /** Whether most of its terms were heard before, and then at this time of the week. */
    private boolean isWeekly(Issue issue) {
        long weekly = issue.terms.stream()
                .filter(term -> history.weekly(Hash.of(term), issue.began, FEWEST_WEEKLY) >= WEEKLY_SHARE)
                .count();
        return weekly > 0 && 2 * weekly >= issue.terms.size();
    }

    private static Optional<Finding> alike(List<Voice> voices) {
        int alike = 0;
        int items = 0;
        for (Voice voice : voices) {
            items += voice.reach();
            if (voice.reach() >= COPIED || isAlike(voice, voices)) {
                alike += voice.reach();
            }
        }
        return alike - ALIKE_MORE >= ALIKE_SHARE * items && items > 1
                ? Optional.of(new Finding(Kind.COORDINATED, new Reason.Alike(alike, items)))
                : Optional.empty();
    }

    private static boolean isAlike(Voice voice, List<Voice> voices) {
        long others = voices.stream()
                .filter(other -> other != voice && voice.likeness(other) >= ALIKE)
                .count();
        return others > 0 && others * ALIKE_OTHERS >= voices.size() - 1;
    }

    private Optional<Finding> fewSources(Issue issue, List<Voice> voices) {
        List<String> sources = sources(voices);
        int distinct = new HashSet<>(sources).size();
        if (sources.size() < FEWEST_SOURCED || distinct * ITEMS_A_SOURCE > sources.size()) {
            return Optional.empty();
        }
        return distinct * FEWER_SOURCES <= usualSources(issue, sources.size())
                ? Optional.of(new Finding(Kind.COORDINATED, new Reason.FewSources(distinct, sources.size())))
                : Optional.empty();
    }

    private static List<String> sources(List<Voice> voices) {
        List<String> sources = new ArrayList<>();
        for (Voice voice : voices) {
            voice.forEachSource(source -> addKnown(sources, source));
        }
        return sources;
    }

    private static void addKnown(List<String> sources, @Nullable String source) {
        if (source != null) {
            sources.add(source);
        }
    }

    /** How many sources as many of the latest other posts have. */
    private int usualSources(Issue issue, int posts) {
        Set<String> sources = new HashSet<>();
        int seen = 0;
        for (long number = window.next() - 1; number >= window.first() && seen < posts; number--) {
            Voice voice = window.get(number);
            if (voice.issue != issue && voice.source != null) {
                sources.add(voice.source);
                seen++;
            }
        }
        return sources.size();
    }
}
