package id.kentongan.signal.emerge;

import id.kentongan.signal.NegativeBinomial;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How often terms and pairs of terms were said before, as shares of the voices of the past: over all, at each part of the day, and
 * at each part of the week. What is long ago fades. Not safe for use by several threads.
 */
final class History {
    private static final int SKETCH_BITS = 21;
    private static final double HALF_LIFE_DAYS = 28;
    /** Beyond so many voices all is halved: the sketch must not fill up, nor single precision run out. */
    private static final double MOST_VOICES = 1 << 21;
    /** With fewer voices nothing is known. */
    private static final double FEWEST_VOICES = 200;
    /** Pairs are kept of so many terms of a voice. */
    static final int PAIRED_TERMS = 24;

    private static final long DAY_SECONDS = 24 * 3600;
    private static final int SLOT_HOURS = 3;
    private static final int SLOTS_A_DAY = 24 / SLOT_HOURS;
    private static final int SLOTS_A_WEEK = 7 * SLOTS_A_DAY;
    /** The 1st of January 1970 was a Thursday. */
    private static final int FIRST_WEEKDAY = 3;

    /** Half a time heard: what is expected of a term that was never heard (Jeffreys' prior of a Poisson rate). */
    private static final double PRIOR = 0.5;
    /** How much terms scatter that are known well; those less known scatter more. */
    private static final double MOST_SHAPE = 2;
    /** A part of the day is believed as much as all days when it has so many voices. */
    private static final double SLOT_PRIOR = 150;

    private final Sketch counts = new Sketch(SKETCH_BITS);
    private final ZoneId zone;
    private final double[] bySlot = new double[SLOTS_A_DAY];
    private double voices;
    private long fadedDay = Long.MIN_VALUE;

    History(ZoneId zone) {
        this.zone = zone;
    }

    void learn(Voice voice) {
        int slot = slotOfWeek(voice.second);
        for (LiveTerm term : voice.terms) {
            counts.add(term.hash);
            counts.add(Hash.at(term.hash, slot % SLOTS_A_DAY));
            counts.add(Hash.at(term.hash, SLOTS_A_DAY + slot));
        }
        int paired = Math.min(voice.terms.length, PAIRED_TERMS);
        for (int i = 1; i < paired; i++) {
            for (int j = 0; j < i; j++) {
                counts.add(Hash.ofPair(voice.terms[i].hash, voice.terms[j].hash));
            }
        }
        voices++;
        bySlot[slot % SLOTS_A_DAY]++;
        if (voices > MOST_VOICES) {
            fade(0.5);
        }
    }

    /** Lets the past fade up to that time. */
    void passTo(long second) {
        long day = Math.floorDiv(second, DAY_SECONDS);
        if (fadedDay != Long.MIN_VALUE && day > fadedDay) {
            fade(Math.pow(0.5, (day - fadedDay) / HALF_LIFE_DAYS));
        }
        fadedDay = day;
    }

    private void fade(double factor) {
        counts.multiply(factor);
        voices *= factor;
        for (int i = 0; i < bySlot.length; i++) {
            bySlot[i] *= factor;
        }
    }

    boolean isEnough() {
        return voices >= FEWEST_VOICES;
    }

    /** How often the key was heard, faded. */
    double count(long key) {
        return counts.count(key);
    }

    /** The share of the voices that have the key, were it all the same at every hour. */
    double share(long key) {
        return (counts.count(key) + PRIOR) / (voices + 2 * PRIOR);
    }

    /** The share of a term at that time of the day, where it is said more than at others; else that of all hours. */
    double share(long key, long second) {
        double share = share(key);
        int slot = slotOfWeek(second) % SLOTS_A_DAY;
        double atHour = (counts.count(Hash.at(key, slot)) + SLOT_PRIOR * share) / (bySlot[slot] + SLOT_PRIOR);
        return Math.max(share, atHour);
    }

    /** How likely it is that so many of the voices or more have a key of that share. */
    double chance(long key, double share, int count, double among) {
        double shape = Math.min(counts.count(key) + PRIOR, MOST_SHAPE);
        return new NegativeBinomial(among * share, 1 / shape).atLeast(count);
    }

    /** Of all times the term was heard, the part that was around this time of the week; 0 when it was hardly heard. */
    double weekly(long key, long second, double fewest) {
        double all = counts.count(key);
        if (all < fewest) {
            return 0;
        }
        int slot = slotOfWeek(second);
        double around = 0;
        for (int near = slot + SLOTS_A_WEEK - 1; near <= slot + SLOTS_A_WEEK + 1; near++) {
            around += counts.count(Hash.at(key, SLOTS_A_DAY + near % SLOTS_A_WEEK));
        }
        return Math.min(1, around / all);
    }

    private int slotOfWeek(long second) {
        long local = second
                + zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        int weekday = (int) Math.floorMod(Math.floorDiv(local, DAY_SECONDS) + FIRST_WEEKDAY, 7L);
        return weekday * SLOTS_A_DAY + (int) (Math.floorMod(local, DAY_SECONDS) / (SLOT_HOURS * 3600));
    }
}
