package id.kentongan.notify.outbox;

import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice that lies in the database, as far as it matters to whom and when it is sent. */
record Filed(UUID id, String key, @Nullable String group, Severity severity, UnitId unit, int space) {}
