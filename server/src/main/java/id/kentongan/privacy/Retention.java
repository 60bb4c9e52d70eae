package id.kentongan.privacy;

import id.kentongan.people.Scope;
import id.kentongan.source.Holdings;
import id.kentongan.source.Source;
import id.kentongan.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the purge is about to take from each source. */
@Service
public class Retention {
    /** How far it looks ahead. */
    public static final Duration AHEAD = Duration.ofDays(30);

    /**
     * One source.
     *
     * @param days that it may keep
     * @param due what goes within {@link #AHEAD}
     */
    public record Outlook(Source source, int days, Holdings.Due due) {}

    private static final Holdings.Due NOTHING = new Holdings.Due(null, 0, false);

    private final Sources sources;
    private final Holdings holdings;
    private final Clock clock;

    Retention(Sources sources, Holdings holdings, Clock clock) {
        this.sources = sources;
        this.holdings = holdings;
        this.clock = clock;
    }

    public List<Outlook> list(Scope scope) {
        var visible = sources.list(scope);
        var days = sources.retentionDays();
        var then = clock.instant().plus(AHEAD);
        var due = holdings.before(visible.stream()
                .collect(Collectors.toMap(
                        Source::id,
                        source -> then.minus(Duration.ofDays(Objects.requireNonNullElse(days.get(source.id()), 0))))));
        return visible.stream()
                .map(source -> new Outlook(
                        source,
                        Objects.requireNonNullElse(days.get(source.id()), 0),
                        due.getOrDefault(source.id(), NOTHING)))
                .toList();
    }
}
