package id.kentongan.morning;

import id.kentongan.mention.Feeling;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.text.Threat;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells what came in and what waits. Its numbers stop at limits, so that a large import costs no more than a quiet night. */
@Component
class NewsDesk {
    static final Filter LOW_STARS = Filter.NONE.withStars(Set.of(1, 2)).withoutAnswer();

    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(7);
    private static final int MOST_NEWS = 2_000;
    private static final int MOST_WAITING = 1_000;
    private static final int SAMPLES = 3;
    private static final int WAITING_SHOWN = 5;

    private final VisitStore visits;
    private final Mentions mentions;
    private final Clock clock;

    NewsDesk(VisitStore visits, Mentions mentions, Clock clock) {
        this.visits = visits;
        this.mentions = mentions;
        this.clock = clock;
    }

    /**
     * What came in since the person was last here, who by asking is here now.
     *
     * @param shown what the page shows anyway, and the samples need not repeat
     */
    News news(Scope scope, PersonId person, List<Mention> shown) {
        var now = clock.instant();
        var leftAt = visits.arrive(person, now);
        var since = leftAt.orElse(now.minus(FIRST_LOOK_BACK));
        var fresh = Filter.NONE.withCollectedSince(since);
        var arrivals = mentions.arrivals(scope, since, MOST_NEWS);
        return new News(
                leftAt.orElse(null),
                since,
                arrivals.all(),
                arrivals.negative(),
                dangers(arrivals, fresh),
                arrivals.all().n() == 0 ? List.of() : samples(scope, fresh, shown));
    }

    private static List<News.Danger> dangers(Mentions.Arrivals arrivals, Filter fresh) {
        return Arrays.stream(Threat.values())
                .map(threat -> new News.Danger(
                        threat, Objects.requireNonNull(arrivals.threats().get(threat)), fresh.withThreat(threat)))
                .filter(danger -> danger.n().n() > 0)
                .toList();
    }

    /** The newest negative ones, and where these are too few, the newest of any feeling. */
    private List<Mention> samples(Scope scope, Filter fresh, List<Mention> shown) {
        var negative = fresh.withFeeling(Feeling.NEGATIVE);
        var enough = SAMPLES + shown.size();
        var samples = new LinkedHashSet<Mention>(
                mentions.list(scope, negative, null, enough).mentions());
        shown.forEach(samples::remove);
        if (samples.size() < SAMPLES) {
            samples.addAll(mentions.list(scope, fresh, null, enough + SAMPLES).mentions());
            shown.forEach(samples::remove);
        }
        return samples.stream().limit(SAMPLES).toList();
    }

    Waiting waiting(Scope scope) {
        var all = mentions.count(scope, LOW_STARS, MOST_WAITING);
        return new Waiting(
                all,
                all.n() == 0
                        ? List.of()
                        : mentions.list(scope, LOW_STARS, null, WAITING_SHOWN).mentions());
    }

    /** Whether anything was ever said. */
    boolean isAnythingThere(Scope scope) {
        return mentions.count(scope, Filter.NONE, 1).n() > 0;
    }
}
