package id.kentongan.mention;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What is stored of mentions is another by now: they were edited, answered, corrected, erased, or have vanished. It is
 * published within the transaction that changes them.
 *
 * @param edited those of them whose author said something else
 */
public record MentionsChanged(Set<UUID> ids, Set<UUID> edited) {
    public MentionsChanged {
        ids = Set.copyOf(ids);
        edited = Set.copyOf(edited);
    }

    static MentionsChanged of(Collection<UUID> ids) {
        return new MentionsChanged(Set.copyOf(ids), Set.of());
    }
}
