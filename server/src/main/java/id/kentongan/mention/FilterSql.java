package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the WHERE clause of a statement on the mention table, or on another whose columns have the same names; values
 * only ever travel as parameters.
 */
public final class FilterSql {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> params = new HashMap<>();

    private FilterSql() {}

    public static FilterSql of(Scope scope, Filter filter) {
        var where = within(scope);
        where.addWhatItIs(filter);
        where.addWhatItSays(filter);
        where.addWhen(filter);
        return where;
    }

    /** Whose and when only: what the indexes by time give in their order. */
    static FilterSql ofTime(Scope scope, Filter filter) {
        var where = within(scope);
        where.addDays(filter);
        return where;
    }

    private static FilterSql within(Scope scope) {
        var where = new FilterSql();
        where.and("space = :space").with("space", scope.space());
        if (scope.units().size() == 1) {
            // an equation, so that the index by unit and time gives the rows in their order
            where.and("unit_id = :unit").with("unit", scope.unitValues()[0]);
        } else {
            where.and("unit_id = any(:units)").with("units", scope.unitValues());
        }
        return where;
    }

    public FilterSql and(String condition) {
        conditions.add(condition);
        return this;
    }

    public FilterSql with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    public String sql() {
        return "where " + String.join(" and ", conditions);
    }

    public Map<String, @Nullable Object> params() {
        return params;
    }

    private void addWhatItIs(Filter filter) {
        if (filter.source() != null) {
            and("source_id = :source").with("source", filter.source().value());
        }
        if (filter.kind() == Kind.NEWS) {
            // spelt as in the index of news
            and("kind = 'news'");
        } else if (filter.kind() != null) {
            and("kind = :kind").with("kind", filter.kind().name().toLowerCase(Locale.ROOT));
        }
        if (filter.counted()) {
            and("counted");
        }
        if (filter.vanished() != null) {
            and(filter.vanished() ? "vanished_at is not null" : "vanished_at is null");
        }
        if (filter.answered() != null) {
            and(filter.answered().condition());
        }
        addStars(filter);
    }

    private void addStars(Filter filter) {
        if (filter.stars().isEmpty()) {
            return;
        }
        if (filter.stars().stream().allMatch(stars -> stars <= 2)) {
            // spelt as in the index of low stars
            and("stars <= 2");
        }
        and("stars = any(:stars)").with("stars", filter.stars().toArray(Integer[]::new));
        if (filter.answered() == Answered.NO && Boolean.FALSE.equals(filter.vanished())) {
            and("not own_voice");
        }
    }

    private void addWhatItSays(Filter filter) {
        if (filter.feeling() == Feeling.UNSURE) {
            and("sentiment is not null and not sentiment_sure");
        } else if (filter.feeling() != null) {
            and("sentiment = :sentiment and sentiment_sure")
                    .with("sentiment", filter.feeling().ordinal() - 1);
        }
        if (filter.element() != null) {
            and(elementBits(filter.polarity()) + " & :element <> 0").with("element", Findings.bit(filter.element()));
        }
        if (filter.threat() != null) {
            and("threats <> 0 and threats & :threat <> 0").with("threat", Findings.bit(filter.threat()));
        }
        if (filter.language() != null) {
            and("language = :language").with("language", filter.language());
        }
        if (filter.words() != null) {
            and("search @@ websearch_to_tsquery('indonesian', :words)").with("words", filter.words());
        }
    }

    private static String elementBits(@Nullable Polarity polarity) {
        return polarity == null
                ? "(element_negative | element_neutral | element_positive)"
                : "element_" + polarity.name().toLowerCase(Locale.ROOT);
    }

    private void addWhen(Filter filter) {
        addDays(filter);
        if (filter.collectedSince() != null) {
            and("id >= :since").with("since", TimeOrderedId.lowestAt(filter.collectedSince()));
        }
    }

    private void addDays(Filter filter) {
        // the day is exact; the time beside it lets an index find it, whatever the zone of the unit
        if (filter.from() != null) {
            and("day >= :from and at >= :fromAt")
                    .with("from", filter.from())
                    .with("fromAt", filter.from().minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            and("day <= :to and at < :toAt")
                    .with("to", filter.to())
                    .with("toAt", filter.to().plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
    }
}
