package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.source.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of an author, and its erasure. What was erased is no author's any more. */
public interface Authors {
    /** What one source brought of an author. */
    record Share(SourceId source, int mentions, Instant first, Instant last) {}

    /** Is told of every step of an erasure within its transaction. */
    @FunctionalInterface
    interface Step {
        void erased(SourceId source, int mentions);
    }

    /** Whoever goes by that name; the case of its letters and blanks around it make no difference. */
    Author.Keyed named(String name);

    /** Who said that, when it is visible and was not erased. */
    Optional<Author> find(Scope scope, MentionId id);

    /** What each source brought, the most first; empty when nothing is visible. */
    List<Share> shares(Scope scope, Author author);

    /** The newest first. */
    Mentions.Page list(Scope scope, Author author, Mentions.@Nullable Key after, int size);

    /** All of them, by id. */
    List<MentionId> ids(Scope scope, Author author);

    /**
     * Takes away what the author said and who it was, with all that hangs on it ({@link Keeping}), in steps; each is whole, so
     * that what was stopped can be asked for again. The sums stay. Says how many mentions were emptied.
     */
    int erase(Scope scope, Author author, Step step);
}
