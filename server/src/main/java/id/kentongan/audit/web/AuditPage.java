package id.kentongan.audit.web;

import id.kentongan.audit.Entry;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Pager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the log, the newest first.
 *
 * @param units names of the units that the viewer sees
 */
public record AuditPage(List<Entry> entries, Pager pager, Map<UUID, String> units) {
    public AuditPage {
        entries = List.copyOf(entries);
        units = Map.copyOf(units);
    }

    /** @param found one more than fits where there are older ones */
    static AuditPage of(List<Entry> found, int size, boolean later, Map<UUID, String> units) {
        var fitting = found.stream().limit(size).toList();
        return new AuditPage(
                fitting,
                new Pager(
                        later ? "/jejak" : null,
                        found.size() > size
                                ? "/jejak?sebelum=" + fitting.getLast().seq()
                                : null),
                units);
    }

    public String who(Texts t, Entry entry) {
        return entry.personName() == null ? t.of("audit.nobody") : entry.personName();
    }

    public String what(Texts t, Entry entry) {
        return t.of("audit.act." + entry.what());
    }

    /** Where it was done; empty for the installation as a whole. */
    public String unit(Entry entry) {
        return entry.unit() == null ? "" : units.getOrDefault(entry.unit(), "");
    }
}
