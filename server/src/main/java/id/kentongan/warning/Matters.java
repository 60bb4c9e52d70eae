package id.kentongan.warning;

import id.kentongan.platform.TimeOrderedId;
import id.kentongan.warning.Alarm.Outcome;
import id.kentongan.warning.Listening.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what comes of each alarm, one after the other: whether it begins an incident, belongs to one, shows that one really
 * grows, or is kept quiet and why. It holds what is known while one sweep lasts; what it decided is taken from it then.
 */
final class Matters {
    /** An incident without alarms for so long is over; what comes then is another. */
    static final Duration TOGETHER = Duration.ofDays(7);

    /** Units above and below one another speak of the same within this time. */
    private static final Duration RELATED = Duration.ofHours(24);

    /** People are told again of what is so many times as much. */
    static final double GROWTH = 2.5;

    /** Rarer than once in half a year, and this many, somebody has to act now. */
    private static final double URGENT_WEEKS = 26;

    private static final int URGENT_ITEMS = 5;

    /** Fewer are no issue, however rare: two in an hour may be chance, and the inbox shows them anyway. */
    static final int FEWEST = 3;

    private final UnitTree tree;
    private final List<Incident> open;
    private final List<Silence> silences;
    private final TimeOrderedId ids;
    private final Instant now;
    private final boolean past;
    private final List<Alarm> alarms = new ArrayList<>();
    private final Set<IncidentId> changed = new HashSet<>();

    /** @param past whether it is long past: then only what is very rare begins an incident */
    Matters(UnitTree tree, List<Incident> open, List<Silence> silences, TimeOrderedId ids, Instant now, boolean past) {
        this.tree = tree;
        this.open = new ArrayList<>(open);
        this.silences = silences;
        this.ids = ids;
        this.now = now;
        this.past = past;
    }

    /** @param known what came of the same hour before, {@code null} if nothing was heard of it */
    void decide(Heard heard, @Nullable Alarm known) {
        if (known != null && known.outcome().isKeptQuiet()) {
            if (heard.warning()
                    && heard.evidence().seen() >= GROWTH * known.evidence().seen()) {
                alarms.add(outcome(heard));
            }
        } else if (known != null && !known.outcome().isOpen()) {
            grown(heard, known);
        } else if (heard.warning() && heard.evidence().seen() >= FEWEST) {
            alarms.add(outcome(heard));
        } else if (known == null && heard.warning()) {
            alarms.add(alarm(heard, Outcome.TOO_FEW, null, ""));
        } else if (known == null) {
            alarms.add(alarm(heard, Outcome.NOT_RARE, null, ""));
        }
    }

    /** More was said in an hour of which people were told already. */
    private void grown(Heard heard, Alarm known) {
        find(heard, Theme.of(heard.aspect()))
                .filter(incident -> heard.evidence().seen() >= GROWTH * incident.toldSeen()
                        && known.evidence().seen() < heard.evidence().seen())
                .ifPresent(incident -> alarms.add(grow(incident, heard)));
    }

    private Alarm outcome(Heard heard) {
        var theme = Theme.of(heard.aspect());
        var silence = silences.stream()
                .filter(each -> tree.upwards(heard.unit()).contains(each.unit()) && each.covers(theme, heard.hour()))
                .findFirst();
        if (silence.isPresent()) {
            var by = silence.get();
            return alarm(
                    heard,
                    by.expected() ? Outcome.EXPECTED : Outcome.SILENCED,
                    null,
                    by.reason() + " (" + by.by() + ")");
        }
        var incident = find(heard, theme);
        if (incident.isPresent()) {
            return joined(incident.get(), heard);
        }
        var related = related(heard, theme);
        if (related.isPresent()) {
            var other = related.get();
            boolean below = tree.isBelow(other.unit(), heard.unit());
            return alarm(
                    heard,
                    below ? Outcome.BELOW : Outcome.ABOVE,
                    other.id(),
                    tree.get(other.unit()).name());
        }
        return past && heard.evidence().weeks() < URGENT_WEEKS
                ? alarm(heard, Outcome.NOT_RARE, null, "")
                : raise(heard, theme);
    }

    /** The incident of the unit that was there at that hour. */
    private Optional<Incident> find(Heard heard, Theme theme) {
        return open.stream()
                .filter(each -> each.unit().equals(heard.unit()) && each.theme() == theme)
                .filter(each -> each.lastHour().plus(TOGETHER).isAfter(now) && isNotLater(each, heard))
                .findFirst();
    }

    /** What is made up for must not touch what began after it. */
    private boolean isNotLater(Incident incident, Heard heard) {
        return !past || !incident.firstHour().isAfter(heard.hour());
    }

    /** The incident of a unit above or below that tells of the same, unless this one is much more than that. */
    private Optional<Incident> related(Heard heard, Theme theme) {
        return open.stream()
                .filter(each -> isNotLater(each, heard)
                        && each.theme() == theme
                        && each.lastHour().plus(RELATED).isAfter(heard.hour())
                        && (tree.isBelow(each.unit(), heard.unit()) || tree.isBelow(heard.unit(), each.unit())))
                .filter(each ->
                        heard.evidence().seen() < GROWTH * each.evidence().seen())
                .findFirst();
    }

    private Alarm joined(Incident incident, Heard heard) {
        boolean more = heard.evidence().seen() >= GROWTH * incident.toldSeen();
        boolean another = !incident.aspects().contains(heard.aspect())
                && heard.hour().isAfter(incident.raisedAt().plus(RELATED));
        if (more || another) {
            return grow(incident, heard);
        }
        replace(incident, with(incident, heard, incident.toldSeen(), incident.urgent(), incident.state()));
        return alarm(
                heard, incident.state().isAcknowledged(now) ? Outcome.ACKNOWLEDGED : Outcome.KNOWN, incident.id(), "");
    }

    private Alarm grow(Incident incident, Heard heard) {
        var told = Math.max(incident.toldSeen(), heard.evidence().seen());
        boolean urgent = heard.evidence().seen() >= GROWTH * incident.toldSeen() || isUrgent(heard);
        replace(incident, with(incident, heard, told, incident.urgent() || urgent, Incident.State.OPEN));
        return alarm(heard, Outcome.GREW, incident.id(), "");
    }

    private Alarm raise(Heard heard, Theme theme) {
        var seen = heard.evidence().seen();
        var incident = new Incident(
                new IncidentId(ids.next()),
                heard.unit(),
                theme,
                Set.of(heard.aspect()),
                isUrgent(heard),
                now,
                begin(heard),
                heard.hour(),
                heard.aspect(),
                heard.evidence(),
                seen,
                seen,
                Incident.State.OPEN);
        open.add(incident);
        changed.add(incident.id());
        return alarm(heard, Outcome.RAISED, incident.id(), "");
    }

    private static boolean isUrgent(Heard heard) {
        return heard.evidence().weeks() >= URGENT_WEEKS && heard.evidence().seen() >= URGENT_ITEMS;
    }

    private static Instant begin(Heard heard) {
        return heard.hour().plusSeconds(3_600).minus(heard.evidence().span());
    }

    private static Incident with(Incident incident, Heard heard, int told, boolean urgent, Incident.State state) {
        var aspects = new HashSet<>(incident.aspects());
        aspects.add(heard.aspect());
        boolean stronger = heard.evidence().weeks() > incident.evidence().weeks()
                || (heard.aspect() == incident.aspect()
                        && heard.evidence().seen() > incident.evidence().seen());
        return new Incident(
                incident.id(),
                incident.unit(),
                incident.theme(),
                aspects,
                urgent,
                incident.raisedAt(),
                begin(heard).isBefore(incident.firstHour()) ? begin(heard) : incident.firstHour(),
                heard.hour().isAfter(incident.lastHour()) ? heard.hour() : incident.lastHour(),
                stronger ? heard.aspect() : incident.aspect(),
                stronger ? heard.evidence() : incident.evidence(),
                told,
                incident.raisedSeen(),
                state);
    }

    private void replace(Incident old, Incident changedTo) {
        open.replaceAll(each -> each.id().equals(old.id()) ? changedTo : each);
        changed.add(old.id());
    }

    private static Alarm alarm(Heard heard, Outcome outcome, @Nullable IncidentId incident, String note) {
        return new Alarm(heard.unit(), heard.aspect(), heard.hour(), heard.evidence(), outcome, incident, note);
    }

    /** What was decided, in the order in which it was. */
    List<Alarm> alarms() {
        return List.copyOf(alarms);
    }

    /** The incidents that are new or others than before. */
    List<Incident> changed() {
        return open.stream().filter(each -> changed.contains(each.id())).toList();
    }
}
