package id.kentongan.text;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Groups texts that say nearly the same into families, one text after the other. Texts of some length are alike when one
 * holds half of the other, so that a press release that was cut and got another headline is known again; short ones when
 * half of what both say is the same, and texts of a few words only when all words are. A text joins the family of which
 * most members are like it, or one of whose members it is a mere piece of: likeness to a single member is not enough, or
 * a chain of halves would tie together what has nothing in common.
 *
 * <p>Memory is bounded: families that nothing joined for long are forgotten, and a late relative then founds a new one.
 * The same texts in the same order give the same families. Not safe for use by several threads; {@link #sketch} is.
 */
public final class Families {
    private static final int REMEMBERED = 50_000;
    /** Hashes kept for each remembered text on average; longer texts are remembered in smaller number. */
    private static final int HASHES_PER_TEXT = 256;
    /** So many members stand for a family. */
    private static final int MEMBERS = 8;
    /** So many families are looked at closely. */
    private static final int CANDIDATES = 8;
    /** Those behind the first share at least so many indexed runs with the text. */
    private static final int FEWEST_HITS = 2;

    /** So many runs of short or middling texts are indexed, whatever their hashes. */
    private static final int INDEXED_LEAST = 8;

    private final int mostTexts;
    private final long mostHashes;
    private final Phrases phrases = new Phrases();
    private final Kin kin = new Kin();
    private final int[] holders = new int[Phrases.EVERYWHERE];
    private int[] hits = {};
    private int[] met = new int[64];

    public Families() {
        this(REMEMBERED);
    }

    /**
     * @param remembered how many texts to compare with at most, those of the families met last. A review takes half a
     *     kilobyte, a news article of 200 words under two; no mix of texts takes more than three each
     */
    public Families(int remembered) {
        if (remembered < 1) {
            throw new IllegalArgumentException("must remember at least one text: " + remembered);
        }
        mostTexts = remembered;
        mostHashes = (long) remembered * HASHES_PER_TEXT;
    }

    /** What is kept of a text to compare it with others. Immutable. */
    public static final class Sketch {
        private final Shingles shingles;

        private Sketch(Shingles shingles) {
            this.shingles = shingles;
        }
    }

    /** Safe for use by several threads at once. */
    public static Sketch sketch(String text) {
        return new Sketch(Shingles.of(text));
    }

    /** The family of the next text, sixteen hexadecimal digits: that of texts like it, or a new one. */
    public String of(String text) {
        return of(sketch(text));
    }

    /** The family of the next text by its sketch. */
    public String of(Sketch sketch) {
        Shingles text = sketch.shingles;
        int family = same(text);
        if (family == Kin.NOBODY) {
            family = like(text);
            if (family == Kin.NOBODY) {
                family = kin.found(text);
            } else {
                join(family, text);
            }
            index(text, family);
        }
        kin.touch(family);
        String name = HexFormat.of().toHexDigits(kin.text(family).whole);
        forget();
        return name;
    }

    /** The family that has a text with all the same words. */
    private int same(Shingles text) {
        int count = phrases.families(key(text), holders);
        for (int i = 0; i < count; i++) {
            for (int member = holders[i]; member != Kin.NOBODY; member = kin.next(member)) {
                if (kin.text(member).whole == text.whole) {
                    return holders[i];
                }
            }
        }
        return Kin.NOBODY;
    }

    private int like(Shingles text) {
        if (hits.length < kin.places()) {
            hits = new int[kin.places()];
        }
        var everywhere = new boolean[text.hashes.length];
        int count = count(text, everywhere);
        var likeness = new Likeness(text, everywhere);
        int nearest = Kin.NOBODY;
        double best = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            int family = mostMet(count);
            if (family == Kin.NOBODY || (i > 0 && hits[family] < FEWEST_HITS)) {
                break;
            }
            hits[family] = 0;
            double score = score(likeness, family);
            if (score > best) {
                best = score;
                nearest = family;
            }
        }
        for (int i = 0; i < count; i++) {
            hits[met[i]] = 0;
        }
        return nearest;
    }

    /** Counts for each family how many runs it shares with the text, without those that stand everywhere. */
    private int count(Shingles text, boolean[] everywhere) {
        int count = 0;
        for (int i = 0; i < text.hashes.length; i++) {
            int found = phrases.families(text.hashes[i], holders);
            everywhere[i] = found == Phrases.EVERYWHERE;
            for (int j = 0; j < found && !everywhere[i]; j++) {
                if (hits[holders[j]]++ == 0) {
                    met = count < met.length ? met : Arrays.copyOf(met, count * 2);
                    met[count++] = holders[j];
                }
            }
        }
        return count;
    }

    private int mostMet(int count) {
        int most = Kin.NOBODY;
        for (int i = 0; i < count; i++) {
            if (hits[met[i]] > (most == Kin.NOBODY ? 0 : hits[most])) {
                most = met[i];
            }
        }
        return most;
    }

    /** How like the nearest member is; 0 when the family as a whole is not like the text. */
    private double score(Likeness likeness, int family) {
        int alike = 0;
        int members = 0;
        boolean piece = false;
        double nearest = 0;
        for (int member = family; member != Kin.NOBODY; member = kin.next(member)) {
            Shingles other = kin.text(member);
            double score = likeness.to(other);
            members++;
            alike += score >= Likeness.ALIKE ? 1 : 0;
            piece |= score >= Likeness.CUT && likeness.isShorterThan(other);
            nearest = Math.max(nearest, score);
        }
        return piece || alike * 2 > members ? nearest : 0;
    }

    private void join(int family, Shingles text) {
        if (kin.count(family) == MEMBERS) {
            unindex(kin.dropEarliest(family), family);
        }
        kin.join(family, text);
    }

    private void forget() {
        while (kin.size() > mostTexts || kin.hashes() > mostHashes) {
            int family = kin.oldest();
            while (kin.next(family) != Kin.NOBODY) {
                unindex(kin.dropEarliest(family), family);
            }
            for (int hash : indexed(kin.dropFounder(family))) {
                phrases.remove(hash, family);
            }
        }
    }

    private static int key(Shingles text) {
        return (int) (text.whole >>> Long.SIZE - Shingles.RANGE_BITS);
    }

    private void index(Shingles text, int family) {
        for (int hash : indexed(text)) {
            phrases.add(hash, family);
        }
    }

    /** Takes a text out of the index, but for the runs that others of its family hold too. */
    private void unindex(Shingles text, int family) {
        for (int hash : indexed(text)) {
            boolean held = false;
            for (int member = family; member != Kin.NOBODY && !held; member = kin.next(member)) {
                held = kin.text(member).holds(hash) || key(kin.text(member)) == hash;
            }
            if (!held) {
                phrases.remove(hash, family);
            }
        }
    }

    /** The hashes of a text that are indexed: that of the whole, a few runs of three, and of five. */
    private static int[] indexed(Shingles text) {
        int triples = Math.min(text.triples, INDEXED_LEAST);
        int fives = text.triples;
        while (fives < text.hashes.length
                && (fives < text.triples + INDEXED_LEAST || text.hashes[fives] < Phrases.INDEXED_BELOW)) {
            fives++;
        }
        int[] indexed = new int[1 + triples + fives - text.triples];
        indexed[0] = key(text);
        System.arraycopy(text.hashes, 0, indexed, 1, triples);
        System.arraycopy(text.hashes, text.triples, indexed, 1 + triples, fives - text.triples);
        return indexed;
    }
}
