package id.kentongan.learning;

import id.kentongan.desk.Inbox;
import id.kentongan.mention.Correction;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Verdicts;
import id.kentongan.mention.Verdicts.Verdict;
import id.kentongan.people.Scope;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import id.kentongan.text.Element;
import id.kentongan.text.Lesson;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers lessons: what was corrected, and for each of them about two that a person finished and let stand. */
@Component
class Classroom {
    private static final int MOST_CORRECTED = 1000;
    private static final int LET_STAND = 2;

    private final Verdicts verdicts;
    private final Inbox inbox;
    private final Sources sources;

    Classroom(Verdicts verdicts, Inbox inbox, Sources sources) {
        this.verdicts = verdicts;
        this.inbox = inbox;
        this.sources = sources;
    }

    /**
     * What can be learnt from.
     *
     * @param corrected how many of the lessons were corrected
     * @param until the newest correction
     */
    record Lessons(List<Lesson> lessons, int corrected, Instant until) {
        int confirmed() {
            return lessons.size() - corrected;
        }
    }

    /** Only of sources whose words may train a reader, and only of words that are still kept. */
    Lessons gather(Scope scope) {
        var mayTrain = new HashMap<SourceId, Boolean>();
        var corrected = verdicts.corrected(scope, MOST_CORRECTED).stream()
                .filter(verdict -> mayTeach(verdict, mayTrain))
                .toList();
        var finished = inbox.finished(scope, LET_STAND * MOST_CORRECTED);
        var known = new HashSet<MentionId>(corrected.stream().map(Verdict::id).toList());
        var confirmed = verdicts.of(scope, finished).stream()
                .filter(verdict -> verdict.corrections().isEmpty() && !known.contains(verdict.id()))
                .filter(verdict -> mayTeach(verdict, mayTrain))
                .sorted((one, other) -> other.id().toString().compareTo(one.id().toString()))
                .limit((long) LET_STAND * corrected.size())
                .toList();
        var looked = Set.copyOf(finished);
        var lessons = Stream.concat(
                        corrected.stream()
                                .map(verdict -> looked.contains(verdict.id()) ? whole(verdict) : corrections(verdict)),
                        confirmed.stream().map(Classroom::whole))
                .toList();
        var until = corrected.stream()
                .map(verdict -> Objects.requireNonNull(verdict.correctedAt()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Lessons(lessons, corrected.size(), until);
    }

    private boolean mayTeach(Verdict verdict, Map<SourceId, Boolean> mayTrain) {
        return !verdict.document().text().isBlank()
                && mayTrain.computeIfAbsent(
                        verdict.source(),
                        source -> sources.policy(source).policy().mayTrain());
    }

    /** A person looked at all of it: what stands is true, but a feeling that the reader was not sure of says nothing. */
    private static Lesson whole(Verdict verdict) {
        var standing = verdict.standing();
        var elements = new EnumMap<Element, Boolean>(Element.class);
        for (var element : Element.values()) {
            elements.put(element, standing.elements().stream().anyMatch(found -> found.element() == element));
        }
        var threats = new EnumMap<Threat, Boolean>(Threat.class);
        for (var threat : Threat.values()) {
            threats.put(threat, standing.threats().stream().anyMatch(found -> found.kind() == threat));
        }
        return new Lesson(
                verdict.document(),
                standing.sentiment().sure() ? standing.sentiment().label() : null,
                elements,
                threats);
    }

    private static Lesson corrections(Verdict verdict) {
        var elements = new EnumMap<Element, Boolean>(Element.class);
        var threats = new EnumMap<Threat, Boolean>(Threat.class);
        var feels = false;
        for (var change : verdict.corrections()) {
            switch (change) {
                case Correction.Feels said -> feels = true;
                case Correction.SpeaksOf said -> elements.put(said.element(), said.polarity() != null);
                case Correction.Carries said -> threats.put(said.threat(), said.present());
            }
        }
        return new Lesson(
                verdict.document(), feels ? verdict.standing().sentiment().label() : null, elements, threats);
    }
}
