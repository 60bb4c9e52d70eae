package id.kentongan.text;

/**
 * How much two texts say the same, from what is kept of them: for short texts the share of common runs of three words in
 * all runs of both (Jaccard), for longer ones the share of the shorter text's runs of five words that the other one holds
 * too (containment, Broder 1997). One half and more is alike.
 */
final class Likeness {
    static final double ALIKE = 0.5;

    /** Nearly the whole of the one stands in the other. */
    static final double CUT = 0.75;

    /** Sixteen words in a row, or their like: fewer are a phrase, not a text. */
    private static final int FEWEST_SHARED = 12;

    /** As many hashes say something about a longer text of which only a sample is kept. */
    private static final int FEWEST_SAMPLED = 8;

    /** So much must be shared of what is left without phrases that stand everywhere. */
    private static final double ALIKE_WITHOUT_PHRASES = 0.25;

    private final Shingles text;
    private final boolean[] phrases;

    /** @param phrases which of the hashes of the text are known to stand in texts of many families */
    Likeness(Shingles text, boolean[] phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    double to(Shingles other) {
        if (text.whole == other.whole) {
            return 1;
        }
        double triples = text.hasTriples() && other.hasTriples() ? similarity(other) : 0;
        return triples < ALIKE && text.hasFives() && other.hasFives() ? Math.max(triples, containment(other)) : triples;
    }

    private double similarity(Shingles other) {
        int shared = 0;
        for (int i = 0, j = 0; i < text.triples && j < other.triples; ) {
            int order = Integer.compare(text.hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) shared / (text.triples + other.triples - shared);
    }

    private double containment(Shingles other) {
        int limit = Math.min(text.limit, other.limit);
        int shared = 0;
        int indexed = 0;
        int known = 0;
        int i = text.triples;
        int j = other.triples;
        while (i < text.hashes.length && j < other.hashes.length && text.hashes[i] < limit && other.hashes[j] < limit) {
            int order = Integer.compare(text.hashes[i], other.hashes[j]);
            if (order == 0) {
                shared++;
                // whether a run is a phrase is known only of those that are indexed for every text
                indexed += text.hashes[i] < Phrases.INDEXED_BELOW ? 1 : 0;
                known += text.hashes[i] < Phrases.INDEXED_BELOW && phrases[i] ? 1 : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double least = Math.min(size(text, limit, i), size(other, limit, j));
        boolean enough = limit == Integer.MAX_VALUE ? shared >= FEWEST_SHARED : shared >= FEWEST_SAMPLED;
        if (!enough) {
            return 0;
        }
        double containment = Math.min(1, shared / least);
        double common = indexed == 0 ? 0 : (double) shared * known / indexed;
        boolean telling = containment >= CUT || shared - common >= ALIKE_WITHOUT_PHRASES * (least - common);
        return telling ? containment : 0;
    }

    /**
     * How many runs of five have hashes below the limit, of which those before {@code from} are known to; without as many
     * as the headline has.
     */
    private static double size(Shingles shingles, int limit, int from) {
        int at = from;
        while (at < shingles.hashes.length && shingles.hashes[at] < limit) {
            at++;
        }
        return at - shingles.triples - shingles.headline * (limit / (double) Integer.MAX_VALUE);
    }

    /** Whether the text is no longer than the other one, as far as can be told. */
    boolean isShorterThan(Shingles other) {
        return runs(text) <= runs(other);
    }

    private static double runs(Shingles shingles) {
        return shingles.hasFives()
                ? (shingles.hashes.length - shingles.triples) / (double) shingles.limit
                : shingles.triples / (double) Integer.MAX_VALUE;
    }
}
