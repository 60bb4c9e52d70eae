package id.kentongan.signal.emerge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The voices of the last day, numbered as they came, and their terms. Bounded: where a day brings more than it holds, it covers less
 * than a day. What leaves it goes to the past. Not safe for use by several threads.
 */
final class Window {
    static final int MOST_VOICES = 65_536;
    /** Terms of all voices together. */
    static final int MOST_TERMS = 1 << 19;
    /** Copies of all voices together that are kept with their ids. */
    static final int MOST_COPIES = 65_536;
    /** The first terms of a voice. */
    static final int TERMS_A_VOICE = 48;

    private static final long HOUR = 3600;
    private static final long[] SPANS = {HOUR, 3 * HOUR, 6 * HOUR, 24 * HOUR};

    private final Consumer<Voice> past;
    private final Voice[] ring = new Voice[MOST_VOICES];
    private final Map<String, LiveTerm> terms = new HashMap<>();
    private final Map<String, Voice> families = new HashMap<>();
    private final long[] starts = new long[SPANS.length];
    private long next;
    private int termCount;
    private int copyCount;

    /** @param past takes what leaves the window */
    Window(Consumer<Voice> past) {
        this.past = past;
    }

    /** The voice of its family, if there is one. */
    @Nullable
    Voice voice(Post post) {
        return families.get(post.family());
    }

    void copy(Voice voice, Post post) {
        copyCount += voice.copied(post, copyCount < MOST_COPIES) ? 1 : 0;
    }

    Voice add(Post post, long second) {
        while (first() + MOST_VOICES <= next || termCount > MOST_TERMS - TERMS_A_VOICE) {
            dropFirst();
        }
        var voice = new Voice(next++, second, post, live(post.terms()));
        for (LiveTerm term : voice.terms) {
            term.add(voice.number);
        }
        termCount += voice.terms.length;
        families.put(voice.family, voice);
        ring[index(voice.number)] = voice;
        return voice;
    }

    /** A voice that is not of the present, for the past alone. */
    Voice passing(Post post, long second) {
        return new Voice(
                -1,
                second,
                post,
                post.terms().stream().limit(TERMS_A_VOICE).map(LiveTerm::new).toArray(LiveTerm[]::new));
    }

    private LiveTerm[] live(List<String> words) {
        int count = Math.min(words.size(), TERMS_A_VOICE);
        LiveTerm[] live = new LiveTerm[count];
        for (int i = 0; i < count; i++) {
            live[i] = terms.computeIfAbsent(words.get(i), LiveTerm::new);
        }
        return live;
    }

    void passTo(long now) {
        for (int scale = 0; scale < SPANS.length; scale++) {
            while (starts[scale] < next && get(starts[scale]).second <= now - SPANS[scale]) {
                if (scale == SPANS.length - 1) {
                    dropFirst();
                } else {
                    starts[scale]++;
                }
            }
        }
    }

    void clear() {
        while (first() < next) {
            dropFirst();
        }
    }

    private void dropFirst() {
        Voice voice = get(first());
        for (LiveTerm term : voice.terms) {
            term.dropFirst();
            if (term.size() == 0) {
                terms.remove(term.word);
            }
        }
        termCount -= voice.terms.length;
        copyCount -= voice.copiesKept();
        families.remove(voice.family, voice);
        starts[SPANS.length - 1]++;
        for (int scale = 0; scale < SPANS.length; scale++) {
            starts[scale] = Math.max(starts[scale], first());
        }
        past.accept(voice);
    }

    int scales() {
        return SPANS.length;
    }

    /** The number of the first voice within that span. */
    long start(int scale) {
        return starts[scale];
    }

    long first() {
        return starts[SPANS.length - 1];
    }

    long next() {
        return next;
    }

    boolean holds(Voice voice) {
        return voice.number >= first();
    }

    Voice get(long number) {
        return ring[index(number)];
    }

    private static int index(long number) {
        return (int) (number & (MOST_VOICES - 1));
    }

    /** How many terms a week brings at the pace of the window. */
    double termsAWeek() {
        if (first() == next) {
            return 0;
        }
        double days = Math.max(HOUR, get(next - 1).second - get(first()).second) / (24.0 * HOUR);
        return termCount * 7 / days;
    }

    /** The voices from that number on that have the term, or both, the latest first; at most so many. */
    List<Voice> having(LiveTerm one, @Nullable LiveTerm other, long from, int most) {
        List<Voice> found = new ArrayList<>();
        int i = one.size() - 1;
        int j = other == null ? 0 : other.size() - 1;
        while (i >= 0 && j >= 0 && found.size() < most && one.number(i) >= from) {
            long number = one.number(i);
            if (other != null && other.number(j) > number) {
                j--;
                continue;
            }
            if (other == null || other.number(j) == number) {
                found.add(get(number));
            }
            i--;
        }
        return found;
    }
}
