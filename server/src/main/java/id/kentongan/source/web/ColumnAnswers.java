package id.kentongan.source.web;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Inspection;
import id.kentongan.source.Inspection.Question;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what, after the guess, the memory of the source, and the answers of the person, each over the one
 * before.
 *
 * @param remembered whether the memory fits the table and nobody changed it
 * @param open what must still be settled
 */
record ColumnAnswers(ColumnMapping mapping, boolean remembered, Set<Question> open) {
    static final String COLUMN = "kolom-";
    static final String KIND = "jenis";
    static final String DATE_ORDER = "urutan";

    static ColumnAnswers of(Inspection.Table table, @Nullable String memory, Map<String, String> answers) {
        var header = table.shape().header();
        var before = memory == null ? null : ColumnMapping.fromJson(memory);
        var fits = before != null && before.missingIn(header).isEmpty();
        var mapping = fits && before != null ? before : table.mapping();
        for (var role : Role.values()) {
            var answer = answers.get(COLUMN + role);
            if (answer != null && (answer.isEmpty() || header.contains(answer))) {
                mapping = mapping.with(role, answer);
            }
        }
        for (var kind : ColumnMapping.KINDS) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(answers.get(KIND))) {
                mapping = mapping.with(kind);
            }
        }
        for (var order : DateOrder.values()) {
            if (order.name().equals(answers.get(DATE_ORDER))) {
                mapping = mapping.with(order);
            }
        }
        return new ColumnAnswers(mapping, fits && mapping.equals(before), open(table, mapping));
    }

    private static Set<Question> open(Inspection.Table table, ColumnMapping mapping) {
        var open = EnumSet.noneOf(Question.class);
        if (mapping.find(Role.DATE).isEmpty()) {
            open.add(Question.WHICH_DATE);
        }
        if (mapping.find(Role.TEXT).isEmpty() && mapping.find(Role.STARS).isEmpty()) {
            open.add(Question.WHICH_TEXT);
        }
        if (table.questions().contains(Question.DAY_OR_MONTH_FIRST) && mapping.dateOrder() == DateOrder.UNKNOWN) {
            open.add(Question.DAY_OR_MONTH_FIRST);
        }
        return open;
    }
}
