package id.kentongan.signal.emerge;

/** Numbers for words, well scattered; the same on every machine. */
final class Hash {
    private Hash() {}

    static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** The same for both orders. */
    static long ofPair(long one, long other) {
        return mix(Math.min(one, other) * 0x9E3779B97F4A7C15L + Math.max(one, other));
    }

    /** Of a key at one of the parts of a day or week. */
    static long at(long key, int slot) {
        return mix(key + (slot + 1) * 0xD1B54A32D192ED03L);
    }

    /** The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014). */
    static long mix(long value) {
        long x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
