package id.kentongan.warning.web;

import id.kentongan.signal.Proportion;
import id.kentongan.warning.Incident;
import java.time.Duration;
import java.util.List;

/** How good some warnings were, as far as people said. */
public record Judged(List<Incident> incidents) {
    public Judged {
        incidents = List.copyOf(incidents);
    }

    public int raised() {
        return incidents.size();
    }

    public long useful() {
        return incidents.stream()
                .filter(each -> Boolean.TRUE.equals(each.state().useful()))
                .count();
    }

    public long dismissed() {
        return incidents.stream()
                .filter(each -> Boolean.FALSE.equals(each.state().useful()))
                .count();
    }

    /** Of those that somebody judged. */
    public Proportion precision() {
        return new Proportion(useful(), useful() + dismissed());
    }

    /** The middle of how many were seen when it was raised; 0 for none. */
    public int items() {
        return middle(incidents.stream().map(Incident::raisedSeen).sorted().toList());
    }

    /** The middle of the hours from what began to the warning. */
    public int hours() {
        return middle(incidents.stream()
                .map(each -> (int) Math.max(
                        0, Duration.between(each.firstHour(), each.raisedAt()).toHours()))
                .sorted()
                .toList());
    }

    private static int middle(List<Integer> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
