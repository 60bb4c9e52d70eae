package id.kentongan.source.web;

import id.kentongan.source.Holdings;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what a shorter retention takes, before it does. */
@Component
class RetentionPreview {
    private final Sources sources;
    private final Holdings holdings;
    private final Clock clock;

    RetentionPreview(Sources sources, Holdings holdings, Clock clock) {
        this.sources = sources;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** What goes with those days that would stay otherwise; empty when nothing does, or when this was shown already. */
    Optional<Going> going(SourceId source, PolicyForm form) {
        var days = form.policy().retentionDays();
        if (days >= sources.policy(source).policy().retentionDays()
                || form.setuju().equals(String.valueOf(days))) {
            return Optional.empty();
        }
        Instant before = clock.instant().minus(Duration.ofDays(days));
        return Optional.ofNullable(holdings.before(Map.of(source, before)).get(source))
                .filter(due -> due.n() > 0)
                .map(due -> new Going(days, before, due.n(), due.more()));
    }
}
