package id.kentongan.signal.emerge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issues that are up, and which of them a rise or a voice belongs to. */
final class Issues {
    /** Beyond so many the one that rose longest ago ends. */
    static final int MOST = 512;
    /** Without a rise for so long an issue is over. */
    static final long LASTING_SECONDS = 36 * 3600;
    /** Keys of all issues together. */
    private static final int MOST_KEYS = 16_384;
    /** Two are one when they have that part of their voices or terms in common. */
    private static final double SAME_VOICES = 1.0 / 3;

    private static final double SAME_TERMS = 0.5;

    private final Calendar calendar;
    private final Map<String, Issue> up = new LinkedHashMap<>();
    private final Map<Long, Issue> byKey = new LinkedHashMap<>();
    private long named;

    /** @param calendar is told what ends */
    Issues(Calendar calendar) {
        this.calendar = calendar;
    }

    void passTo(long now, long firstNumber) {
        var each = up.values().iterator();
        while (each.hasNext()) {
            Issue issue = each.next();
            issue.passTo(firstNumber);
            if (issue.risen <= now - LASTING_SECONDS || issue.risen > now) {
                each.remove();
                end(issue);
            }
        }
    }

    private void end(Issue issue) {
        calendar.remember(issue);
        byKey.values().removeIf(holder -> holder == issue);
    }

    Issue open(long now) {
        if (up.size() == MOST) {
            var oldest = up.values().stream()
                    .min((a, b) -> Long.compare(a.risen, b.risen))
                    .orElseThrow();
            up.remove(oldest.name);
            end(oldest);
        }
        var issue = new Issue("b" + ++named, now);
        up.put(issue.name, issue);
        return issue;
    }

    /** A voice belongs to the issue that rose by one of its terms. */
    void attach(Voice voice) {
        for (LiveTerm term : voice.terms) {
            if (attached(voice, byKey.get(term.hash))) {
                return;
            }
        }
        int paired = byKey.isEmpty() ? 0 : Math.min(voice.terms.length, History.PAIRED_TERMS);
        for (int i = 1; i < paired; i++) {
            for (int j = 0; j < i; j++) {
                if (attached(voice, byKey.get(Hash.ofPair(voice.terms[i].hash, voice.terms[j].hash)))) {
                    return;
                }
            }
        }
    }

    private static boolean attached(Voice voice, @Nullable Issue issue) {
        if (issue != null) {
            issue.add(voice);
        }
        return issue != null;
    }

    /** The issue that a rise belongs to, if it is up. */
    @Nullable
    Issue of(Rise rise) {
        Issue known = byKey.get(rise.key());
        return known != null ? known : sharingVoices(rise);
    }

    private @Nullable Issue sharingVoices(Rise rise) {
        Map<Issue, Integer> counts = new HashMap<>();
        for (Voice voice : rise.voices()) {
            if (voice.issue != null && up.containsKey(voice.issue.name)) {
                counts.merge(voice.issue, 1, Integer::sum);
            }
        }
        Issue most = null;
        for (Map.Entry<Issue, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= SAME_VOICES * rise.voices().size()
                    && (most == null || entry.getValue() > counts.getOrDefault(most, 0))) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /** The issue that is known by the same terms. */
    @Nullable
    Issue named(List<String> terms) {
        for (Issue issue : up.values()) {
            if (isSame(issue.terms, terms)) {
                return issue;
            }
        }
        return null;
    }

    static boolean isSame(List<String> some, List<String> others) {
        Set<String> known = Set.copyOf(some);
        long common = others.stream().filter(known::contains).count();
        return common > 0 && common >= SAME_TERMS * Math.min(some.size(), others.size());
    }

    void join(Issue issue, Rise rise, long now) {
        issue.risen = now;
        if (byKey.size() < MOST_KEYS) {
            byKey.putIfAbsent(rise.key(), issue);
        }
        List<Voice> voices = new ArrayList<>(rise.voices());
        for (Voice voice : voices) {
            if (voice.issue == null || !up.containsKey(voice.issue.name)) {
                issue.add(voice);
            }
        }
    }
}
