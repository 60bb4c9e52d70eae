package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Inspection.Question;
import id.kentongan.source.Inspection.Sureness;
import id.kentongan.text.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a table holds, by its name and by what stands in it.
 *
 * @param exporter the tool whose shape it is, or {@code null}
 */
record Guess(ColumnMapping mapping, @Nullable String exporter, Sureness sureness, Set<Question> questions) {

    /** Below it a column stays without a role: a part of a name and nothing that speaks for it. */
    private static final double ENOUGH = 1.6;

    private static final List<String> COMPLAINT_WORDS = List.of("lapor", "adu", "keluhan", "complaint", "disposisi");

    private record Fit(Role role, Column column, double score) {}

    static Guess of(List<Column> columns, boolean hasHeader) {
        var exporter = Exporter.find(columns);
        if (exporter.isPresent()) {
            var roles = exporter.get().roles(columns);
            return finish(exporter.get().kind(), roles, columns, exporter.get().name(), Sureness.RECOGNISED);
        }
        var roles = byNameAndContent(columns);
        var sureness = roles.containsKey(Role.TEXT) && roles.containsKey(Role.DATE) ? Sureness.LIKELY : Sureness.UNSURE;
        byContent(columns, roles, hasHeader);
        return finish(kind(columns, roles), roles, columns, null, sureness);
    }

    private static Guess finish(
            Kind kind, Map<Role, Column> roles, List<Column> columns, @Nullable String exporter, Sureness sureness) {
        var questions = EnumSet.noneOf(Question.class);
        if (!roles.containsKey(Role.TEXT) && !roles.containsKey(Role.STARS)) {
            questions.add(Question.WHICH_TEXT);
        }
        if (!roles.containsKey(Role.DATE)) {
            questions.add(Question.WHICH_DATE);
        }
        var order = dateOrder(roles);
        if (order == DateOrder.UNKNOWN) {
            questions.add(Question.DAY_OR_MONTH_FIRST);
        }
        var names = new EnumMap<Role, String>(Role.class);
        roles.forEach((role, column) -> names.put(role, column.name()));
        return new Guess(
                new ColumnMapping(kind, names, order),
                exporter,
                questions.isEmpty() ? sureness : Sureness.UNSURE,
                questions);
    }

    /** Takes the best pair of role and column, then the best of what is left, and so on. */
    private static Map<Role, Column> byNameAndContent(List<Column> columns) {
        var fits = new ArrayList<Fit>();
        for (var role : Role.values()) {
            for (var column : columns) {
                double name = Names.fit(role, column.name());
                double content = content(role, column);
                if (name > 0 && content >= 0 && name + content >= ENOUGH) {
                    fits.add(new Fit(role, column, name + content));
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::score).reversed());
        var roles = new EnumMap<Role, Column>(Role.class);
        var taken = new HashSet<Column>();
        for (var fit : fits) {
            if (!roles.containsKey(fit.role) && taken.add(fit.column)) {
                roles.put(fit.role, fit.column);
            }
        }
        return roles;
    }

    /** What speaks for a column having a role; below zero it cannot have it. */
    private static double content(Role role, Column column) {
        boolean empty = column.filled() == 0;
        boolean prose = !empty && column.numbers() < 0.5 && column.dates() < 0.5 && column.links() < 0.8;
        return switch (role) {
            case DATE -> column.dates() >= 0.7 ? 2 : column.dates() >= 0.3 ? 0 : -1;
            case UPDATED, REPLY_DATE -> empty ? 0 : column.dates() >= 0.5 ? 2 : -1;
            case STARS -> column.stars() >= 0.7 ? 2 : column.stars() >= 0.3 ? 0 : -1;
            case TEXT -> prose ? Math.min(2, column.letters() / 50) : -1;
            case ID -> column.distinct() >= 0.98 && column.filled() >= 0.98 && !column.counts() ? 1 : -1;
            case LINK -> column.links() >= 0.5 ? 2 : -1;
            case TITLE, AUTHOR, PLACE -> prose && column.letters() <= 150 ? 0.5 : -1;
            case REPLY, TRANSLATION -> empty ? 0 : prose ? 0.5 : -1;
        };
    }

    /** Where names say nothing, content may; a person will look at it. */
    private static void byContent(List<Column> columns, Map<Role, Column> roles, boolean hasHeader) {
        fill(
                roles,
                Role.TEXT,
                columns,
                column -> content(Role.TEXT, column) >= 0 && column.words() >= 2.5 ? column.letters() : 0);
        fill(
                roles,
                Role.DATE,
                columns,
                column -> column.numbers() < 0.5 && column.dates() >= 0.9 ? column.filled() : 0);
        if (!hasHeader) {
            fill(roles, Role.STARS, columns, column -> column.stars() == 1 && !column.counts() ? column.filled() : 0);
        }
    }

    private static void fill(Map<Role, Column> roles, Role role, List<Column> columns, ToDoubleFunction<Column> merit) {
        if (roles.containsKey(role)) {
            return;
        }
        columns.stream()
                .filter(column -> !roles.containsValue(column) && merit.applyAsDouble(column) > 0)
                .max(Comparator.comparingDouble(merit))
                .ifPresent(column -> roles.put(role, column));
    }

    private static DateOrder dateOrder(Map<Role, Column> roles) {
        var orders = EnumSet.noneOf(DateOrder.class);
        for (var role : List.of(Role.DATE, Role.UPDATED, Role.REPLY_DATE)) {
            Optional.ofNullable(roles.get(role)).map(Column::dateOrder).ifPresent(orders::add);
        }
        if (orders.isEmpty()) {
            // no date is written in numbers so far; whoever writes one later will most likely be Indonesian
            return DateOrder.DAY_FIRST;
        }
        var decided = EnumSet.copyOf(orders);
        decided.remove(DateOrder.UNKNOWN);
        return decided.size() == 1 ? decided.iterator().next() : DateOrder.UNKNOWN;
    }

    private static Kind kind(List<Column> columns, Map<Role, Column> roles) {
        boolean complaints = columns.stream()
                .map(column -> Names.key(column.name()))
                .anyMatch(key -> COMPLAINT_WORDS.stream().anyMatch(key::contains));
        if (complaints) {
            return Kind.COMPLAINT;
        }
        return roles.containsKey(Role.STARS) ? Kind.REVIEW : Kind.COMMENT;
    }
}
