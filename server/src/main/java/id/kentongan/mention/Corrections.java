package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say instead of the reader. The counts follow at once, and what the reader found stays beside it. */
public interface Corrections {
    /**
     * Corrects one decision about a visible mention.
     *
     * @return the correction; empty when it stood so already, or the mention has no words that were read
     * @throws id.kentongan.people.NotVisible when the mention is outside the scope
     */
    Optional<UUID> correct(Scope scope, MentionId mention, Correction.Change change, Viewer by);

    /** Takes back a correction of that person; the reader is asked again what it replaced. Nothing when it holds no more. */
    boolean withdraw(Scope scope, MentionId mention, UUID correction, Viewer by);

    /** Everything that was ever corrected about a visible mention, the newest first. */
    List<Correction> list(Scope scope, MentionId mention);
}
