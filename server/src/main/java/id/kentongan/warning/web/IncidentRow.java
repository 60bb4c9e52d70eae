package id.kentongan.warning.web;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.warning.Incident;
import id.kentongan.warning.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An incident in two lines.
 *
 * @param unit the name of its unit
 */
public record IncidentRow(Incident incident, String unit, Instant now) {
    private static final Duration QUIET = Duration.ofDays(7);

    public String href() {
        return "/peringatan/" + incident.id();
    }

    public String sentence(Texts t) {
        return Sentences.of(t, incident.aspect(), incident.evidence(), unit);
    }

    public String brief(Texts t) {
        return Sentences.brief(t, incident.aspect(), incident.evidence(), unit);
    }

    /** Whether nothing more was heard of it for so long that it is over. */
    public boolean isQuiet() {
        return !incident.state().isClosed() && incident.lastHour().plus(QUIET).isBefore(now);
    }

    public boolean isPressing() {
        return incident.urgent() && !incident.state().isClosed() && !isQuiet();
    }

    public List<Chip> chips(Texts t) {
        var chips = new ArrayList<Chip>();
        var state = incident.state();
        if (state.isClosed()) {
            chips.add(
                    Boolean.TRUE.equals(state.useful())
                            ? Chip.of(t.of("warning.state.useful"), Tone.GOOD, "circle-check")
                            : Chip.of(t.of("warning.state.dismissed"), Tone.NEUTRAL, "ban"));
            return chips;
        }
        var by = state.acknowledgedBy();
        if (by != null && state.isAcknowledged(now)) {
            chips.add(Chip.of(t.of("warning.state.acknowledged", by), Tone.NEUTRAL, "hand-grab"));
        } else if (isQuiet()) {
            chips.add(Chip.of(t.of("warning.state.quiet"), Tone.NEUTRAL, "history"));
        } else {
            chips.add(
                    incident.urgent()
                            ? Chip.of(t.of("warning.state.urgent"), Tone.BAD, "alert-octagon")
                            : Chip.of(t.of("warning.state.open"), Tone.WARN, "bell"));
        }
        if (incident.aspects().size() > 1) {
            incident.aspects().stream()
                    .filter(aspect -> aspect != incident.aspect())
                    .sorted()
                    .limit(3)
                    .forEach(aspect -> chips.add(Chip.of(t.of("warning.aspect." + aspect.code()))));
        }
        return chips;
    }
}
