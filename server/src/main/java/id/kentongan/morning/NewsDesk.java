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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells what came in and what waits. Its numbers stop at limits, so that a large import costs no more than a quiet night. */
@Component
class NewsDesk {
    static final Filter LOW_STARS = Filter.NONE.withStars(Set.of(1, 2)).withoutAnswer();

    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(7);
    private static final int MOST_NEWS = 1_000;
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
        var all = mentions.count(scope, fresh, MOST_NEWS);
        if (all.n() == 0) {
            return new News(leftAt.orElse(null), since, all, all, List.of(), List.of());
        }
        var negative = fresh.withFeeling(Feeling.NEGATIVE);
        return new News(
                leftAt.orElse(null),
                since,
                all,
                mentions.count(scope, negative, MOST_NEWS),
                dangers(scope, fresh),
                samples(scope, fresh, negative, shown));
    }

    private List<News.Danger> dangers(Scope scope, Filter fresh) {
        return Arrays.stream(Threat.values())
                .map(threat -> {
                    var filter = fresh.withThreat(threat);
                    return new News.Danger(threat, mentions.count(scope, filter, MOST_NEWS), filter);
                })
                .filter(danger -> danger.n().n() > 0)
                .toList();
    }

    /** The newest negative ones, and where these are too few, the newest of any feeling. */
    private List<Mention> samples(Scope scope, Filter fresh, Filter negative, List<Mention> shown) {
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
