package id.kentongan.report;

import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.InboxItem;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.Reach;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import id.kentongan.text.Kind;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, without words for it.
 *
 * @param all everything together, with the elements of service
 * @param offices each by name, empty where there is only one
 * @param news the newest pieces of news
 * @param pressing what pressed most, and how it stands at the desk
 */
public record Report(
        Head head,
        Standing all,
        List<Standing> offices,
        Attention attention,
        List<Mention> news,
        Work work,
        List<Pressing> pressing,
        Names names) {
    public Report {
        offices = List.copyOf(offices);
        news = List.copyOf(news);
        pressing = List.copyOf(pressing);
    }

    /**
     * Whose it is and how it was made.
     *
     * @param institution the topmost unit that its reader sees
     * @param unit the chosen unit, {@code null} for everything
     * @param zone the clock of the unit; days are counted by it
     * @param model the reader of texts
     */
    public record Head(
            String institution,
            @Nullable String unit,
            @Nullable Reach reach,
            Period period,
            ZoneId zone,
            Instant madeAt,
            String madeBy,
            String model) {
        public boolean isRunning() {
            return period.isRunning(LocalDate.ofInstant(madeAt, zone));
        }

        public ReportAddress address() {
            return new ReportAddress(period.length(), period.span().from(), reach);
        }

        /** The days and units of the report. */
        Filter said() {
            return Filter.NONE
                    .withReach(reach)
                    .withDays(period.span().from(), period.span().to());
        }

        public Filter unanswered() {
            return said().withStars(Set.of(1, 2)).withoutAnswer();
        }

        public Filter threat(Threat threat) {
            return said().withThreat(threat);
        }

        public Filter news() {
            return said().withKind(Kind.NEWS);
        }

        /** The inbox of those units. */
        public InboxFilter inbox(InboxFilter.View view) {
            return InboxFilter.OPEN.with(Filter.NONE.withReach(reach)).with(view);
        }
    }

    /**
     * What needs a person.
     *
     * @param newest of the unanswered ones
     * @param threats how many may carry each kind; only kinds that there are
     */
    public record Attention(Capped unanswered, List<Mention> newest, Map<Threat, Capped> threats) {
        public Attention {
            newest = List.copyOf(newest);
            threats = Map.copyOf(threats);
        }
    }

    /**
     * What the desk did in the period, and how it stands now.
     *
     * @param overdue put off until a moment that has come
     */
    public record Work(Inbox.Flow flow, Capped open, Capped putOff, Capped overdue) {}

    /**
     * What was said and how it stands at the desk.
     *
     * @param item {@code null} when it never came to the desk
     */
    public record Pressing(@Nullable InboxItem item, Mention mention) {}

    /** What units and sources are called. */
    public record Names(Map<UnitId, String> units, Map<SourceId, String> sources) {
        public Names {
            units = Map.copyOf(units);
            sources = Map.copyOf(sources);
        }

        public String unit(Mention mention) {
            return units.getOrDefault(mention.unit(), "");
        }

        public String source(Mention mention) {
            return sources.getOrDefault(mention.source(), "");
        }
    }
}
