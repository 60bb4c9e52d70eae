package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.platform.BadInput;
import id.kentongan.source.SourceId;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds and counts mentions within a scope. Times run backwards: the newest first. */
public interface Mentions {
    /** A place in a list; the next page starts behind it. */
    record Key(Instant at, UUID id) {
        /**
         * Reads what {@link #toString()} writes.
         *
         * @throws BadInput when the text is nothing of that kind
         */
        public static Key of(String text) {
            var parts = text.split("_", 2);
            try {
                return new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new BadInput(text, e);
            }
        }

        /** As it stands in an address: {@code 2026-11-24T00:30:00Z_01933...}. */
        @Override
        public String toString() {
            return at + "_" + id;
        }
    }

    /** @param next where the next page starts, {@code null} on the last one */
    record Page(List<Mention> mentions, @Nullable Key next) {
        public Page {
            mentions = List.copyOf(mentions);
        }
    }

    /** A number that stopped at a limit: {@code n} is exact unless {@code more}, then there are at least so many. */
    record Capped(int n, boolean more) {}

    /**
     * What came in since a moment.
     *
     * @param negative how many the reader surely found negative
     * @param threats how many carry each kind of threat
     */
    record Arrivals(Capped all, Capped negative, Map<Threat, Capped> threats) {
        public Arrivals {
            threats = Map.copyOf(threats);
        }
    }

    Page list(Scope scope, Filter filter, @Nullable Key after, int size);

    Optional<Mention> find(Scope scope, MentionId id);

    /** By what its source calls it; for who takes items in. */
    Optional<MentionId> find(SourceId source, String externalId);

    /** When those were said that are known already, by what their source calls them; for who takes items in. */
    Map<String, Instant> saidAt(SourceId source, Collection<String> externalIds);

    /** Those of the ids that are visible, in the order of the ids. */
    List<Mention> list(Scope scope, Collection<MentionId> ids);

    /** What an edited mention said before, the newest first. */
    List<Mention.Earlier> earlierVersions(Scope scope, MentionId id);

    /** Counts without counting everything: stops at the limit. */
    Capped count(Scope scope, Filter filter, int limit);

    /**
     * Counts what came in since then without counting everything: where there is more than the limit, each number is that of
     * the first that came.
     */
    Arrivals arrivals(Scope scope, Instant since, int limit);

    /** Hands every mention of the filter to the consumer, newest first, in bounded memory. */
    void forEach(Scope scope, Filter filter, Consumer<Mention> consumer);

    /** Sums over the counted mentions, a row for each unit and step that has any, by unit and time. */
    List<Tally> tallies(Scope scope, TallyQuery query);

    /** How many counted mentions each source brought that were said on each of those days; days and sources without any are left out. */
    Map<SourceId, Map<LocalDate, Integer>> volumes(Scope scope, LocalDate from, LocalDate to);

    /**
     * What was said hour by hour and is still there, of each aspect; hours without anything are left out. A threat is counted
     * wherever it stands, everything else only where it counts in perception.
     */
    List<HourTally> hours(Scope scope, Instant from, Instant to);

    /** How many came in since then of each unit itself that were said before {@code saidBefore}; units without any are left out. */
    Map<UnitId, Integer> late(Scope scope, Instant collectedSince, Instant saidBefore);

    /** When the first was said of each unit itself, no earlier than that; units without any are left out. */
    Map<UnitId, Instant> firsts(Scope scope, Instant notBefore);

    /** The first day with a counted mention. */
    Optional<LocalDate> findFirstDay(Scope scope);
}
