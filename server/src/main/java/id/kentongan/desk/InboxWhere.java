package id.kentongan.desk;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.FilterSql;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A filter of the inbox as the WHERE clause of a statement on {@code desk.item}. */
@Component
class InboxWhere {
    private final Units units;
    private final Clock clock;

    InboxWhere(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    FilterSql of(Scope scope, Viewer viewer, InboxFilter filter) {
        var reach = filter.filter().reach();
        var where = FilterSql.of(reach == null ? scope : units.within(scope, reach), filter.filter())
                .and("lead is null");
        if (filter.tag() != null) {
            where.and("tags @> array[:tag]::text[]").with("tag", filter.tag());
        }
        where.with("now", utc(clock.instant()));
        return switch (filter.view()) {
            case TERBUKA -> where.and("state = 0 and (wake_at is null or wake_at <= :now)");
            case SAYA ->
                where.and("state = 0 and (wake_at is null or wake_at <= :now)")
                        .and("(owner_id = :viewer or held_by = :viewer and held_batch and held_until > :now)")
                        .with("viewer", viewer.id().value());
            case TEMPO -> where.and("state = 0 and wake_at is not null and wake_at <= :now");
            case TUNDA -> where.and("state = 0 and wake_at is not null and wake_at > :now");
            case SELESAI -> where.and("state = 1");
        };
    }
}
