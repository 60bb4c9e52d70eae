package id.kentongan.source;

import id.kentongan.people.Scope;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The rows that were refused and are kept as they came, for who asks what is kept of them. */
public interface RefusedRows {
    /** One of them, by the import and its place there. */
    record Row(ImportId job, long ordinal, Refusal refusal) {}

    /** Those whose contents are still there and meet the condition; each is looked at, and few are expected to meet it. */
    List<Row> list(Scope scope, Predicate<Refusal> condition);

    /** Takes the words out of them; where they stood and why they were refused stays. */
    void erase(Collection<Row> rows);
}
