package id.kentongan.signal.emerge;

import id.kentongan.signal.emerge.Burst.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A burst from when it is first told until nothing of it rises any more. Bounded in all that it holds. */
final class Issue {
    static final int MOST_VOICES = 4_096;

    final String name;
    final long began;
    long risen;
    List<String> terms = List.of();
    /** What of the calendar brought it up, if anything. */
    @Nullable
    Reason calendar;

    private final NavigableMap<Long, Voice> voices = new TreeMap<>();
    private final Deque<String> gone = new ArrayDeque<>();
    private int told;

    Issue(String name, long began) {
        this.name = name;
        this.began = began;
        this.risen = began;
    }

    void add(Voice voice) {
        voice.issue = this;
        voices.put(voice.number, voice);
        if (voices.size() > MOST_VOICES) {
            leave(voices.pollFirstEntry().getValue());
        }
    }

    /** Lets go what is not of the last day any more. */
    void passTo(long firstNumber) {
        while (!voices.isEmpty() && voices.firstKey() < firstNumber) {
            leave(voices.pollFirstEntry().getValue());
        }
        // a second wave is measured from the ebb before it
        told = Math.min(told, Math.max(1, size()));
    }

    private void leave(Voice voice) {
        voice.forEachId(gone::addLast);
        while (gone.size() > Burst.MOST_ITEMS) {
            gone.removeFirst();
        }
    }

    /** The voices of the last day, the earliest first. */
    List<Voice> voices() {
        return new ArrayList<>(voices.values());
    }

    /** How large it is: its texts, where copies of a text add little. */
    int size() {
        int size = 0;
        for (Voice voice : voices.values()) {
            size += 1 + (int) Math.sqrt(voice.reach() - 1);
        }
        return size;
    }

    boolean isGrownBy(double factor) {
        return size() >= factor * told;
    }

    void tell() {
        told = size();
    }

    /** The ids of its posts, the latest last. */
    List<String> items() {
        Deque<String> ids = new ArrayDeque<>(gone);
        for (Voice voice : voices.values()) {
            voice.forEachId(ids::addLast);
            while (ids.size() > Burst.MOST_ITEMS) {
                ids.removeFirst();
            }
        }
        return List.copyOf(ids);
    }
}
