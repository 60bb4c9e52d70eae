package id.kentongan.signal.emerge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first post of a family within the window, which stands for all that say nearly the same. */
final class Voice {
    /** So many copies are kept with their ids; beyond, they are only counted. */
    static final int COPIES_KEPT = 256;

    final long number;
    final long second;
    final String id;
    final @Nullable String source;
    final String family;
    final LiveTerm[] terms;

    @Nullable
    Issue issue;

    private List<Copy> copies = List.of();
    private int copyCount;

    private record Copy(String id, @Nullable String source) {}

    Voice(long number, long second, Post post, LiveTerm[] terms) {
        this.number = number;
        this.second = second;
        this.id = post.id();
        this.source = post.source();
        this.family = post.family();
        this.terms = terms;
    }

    /** @param keep whether there is room for one more to be kept */
    boolean copied(Post copy, boolean keep) {
        copyCount++;
        boolean kept = keep && copies.size() < COPIES_KEPT;
        if (kept) {
            copies = copies.isEmpty() ? new ArrayList<>(4) : copies;
            copies.add(new Copy(copy.id(), copy.source()));
        }
        return kept;
    }

    /** How many posts it stands for, itself included. */
    int reach() {
        return copyCount + 1;
    }

    int copiesKept() {
        return copies.size();
    }

    void forEachId(Consumer<String> consumer) {
        consumer.accept(id);
        copies.forEach(copy -> consumer.accept(copy.id()));
    }

    void forEachSource(Consumer<@Nullable String> consumer) {
        consumer.accept(source);
        copies.forEach(copy -> consumer.accept(copy.source()));
    }

    /** The share of the terms of both that both have (Jaccard). */
    double likeness(Voice other) {
        int common = 0;
        for (LiveTerm mine : terms) {
            for (LiveTerm theirs : other.terms) {
                common += mine == theirs ? 1 : 0;
            }
        }
        int all = terms.length + other.terms.length - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
