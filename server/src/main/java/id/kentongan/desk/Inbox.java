package id.kentongan.desk;

import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came in and has to be looked at. */
public interface Inbox {
    /** How long an item that somebody opened is theirs. */
    Duration OPEN_HOLD = Duration.ofMinutes(5);

    /** How long a batch that somebody took is theirs. */
    Duration BATCH_HOLD = Duration.ofMinutes(30);

    /** How many a person may have in hand as a batch. */
    int BATCH = 20;

    /** The most that one act does at once. */
    int MOST_AT_ONCE = 1000;

    /** A place in a list; the next page starts behind it. */
    record Key(int rank, Instant at, UUID id) {
        /**
         * Reads what {@link #toString()} writes.
         *
         * @throws BadInput when the text is nothing of that kind
         */
        public static Key of(String text) {
            var parts = text.split("_", 2);
            try {
                var behind = Mentions.Key.of(parts[1]);
                return new Key(Integer.parseInt(parts[0]), behind.at(), behind.id());
            } catch (RuntimeException e) {
                throw new BadInput(text, e);
            }
        }

        /** As it stands in an address: the rank, then as {@link Mentions.Key} does. */
        @Override
        public String toString() {
            return rank + "_" + new Mentions.Key(at, id);
        }
    }

    /** @param next where the next page starts, {@code null} on the last one */
    record Page(List<InboxItem> items, @Nullable Key next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** How many near-duplicates were folded into an item, itself included, and from how many sources they came. */
    record Reach(int texts, int sources) {}

    /**
     * What an act did.
     *
     * @param act its id, {@code null} when nothing was done
     * @param done how many items, those folded into them not counted
     * @param held how many somebody else has in hand; they were left alone
     * @param settled how many had come to their end, or were open again, before it; they were left alone too
     * @param by who has those in hand, else who finished those, the first by name; {@code null} when nobody did
     */
    record Outcome(
            @Nullable UUID act,
            int done,
            int held,
            int settled,
            @Nullable String by) {}

    /** Something that happened to an item at the desk. */
    record Happening(UUID act, Instant at, String by, String what, String detail, boolean undone) {}

    /**
     * What passed over the desk between two moments, near-duplicates that were folded not counted.
     *
     * @param arrived how many came in
     * @param done how many are done, for each reason that there is; each stops at a limit
     */
    record Flow(Capped arrived, Map<DoneReason, Capped> done) {
        public Flow {
            done = Map.copyOf(done);
        }
    }

    Page list(Scope scope, Viewer viewer, InboxFilter filter, @Nullable Key after, int size);

    /** Counts without counting everything: stops at the limit. */
    Capped count(Scope scope, Viewer viewer, InboxFilter filter, int limit);

    /** What persons finished, the last first; of texts that say nearly the same only the one that they looked at. */
    List<MentionId> finished(Scope scope, int most);

    /** Counts what came in and what was done from a moment on and before another. */
    Flow flow(Scope scope, Instant from, Instant to);

    Optional<InboxItem> find(Scope scope, MentionId id);

    /** Opens an item on somebody's screen: it is theirs for {@link #OPEN_HOLD}, unless somebody else has it in hand. */
    void open(Scope scope, MentionId id, Viewer viewer);

    /** Nothing is open on somebody's screen any more; the batch that they took stays theirs. */
    void close(Scope scope, Viewer viewer);

    /** The items folded into that one, the newest first. */
    List<MentionId> folded(Scope scope, MentionId id, int limit);

    /** For those of the items that have near-duplicates. */
    Map<MentionId, Reach> reach(Scope scope, Collection<MentionId> ids);

    /** What happened to an item here, the newest first. */
    List<Happening> history(Scope scope, MentionId id);

    /** The tags in use, the most frequent first. */
    List<String> tags(Scope scope, int limit);

    /**
     * Fills up the batch of a person to {@link #BATCH} with free items of the filter, first come first served; says how many
     * were taken. No item is ever given to two.
     */
    int take(Scope scope, Viewer viewer, InboxFilter filter);

    /** Gives back what a person has in hand; says how many. */
    int release(Scope scope, Viewer viewer);

    /** Takes an item out of the hand of whoever has it. */
    void takeBack(Scope scope, MentionId id);

    /** Does something to those of the items that are visible, in nobody else's hand, and still as the deed takes them to be. */
    Outcome act(Scope scope, Viewer viewer, Collection<MentionId> ids, Deed deed);

    /** The same to what the filter holds, the first {@link #MOST_AT_ONCE}. */
    Outcome act(Scope scope, Viewer viewer, InboxFilter filter, Deed deed);

    /**
     * Undoes an act of that person wherever nothing came after it; says for how many items.
     *
     * @throws id.kentongan.people.NotVisible when it is not theirs
     */
    int undo(Scope scope, Viewer viewer, UUID act);
}
