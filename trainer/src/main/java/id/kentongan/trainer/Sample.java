package id.kentongan.trainer;

/**
 * A text with what is known of it.
 *
 * @param truth the outcome's number for a head whose outcomes exclude each other, else a bit for each true outcome
 * @param known a bit for each outcome of which it is known whether it is true
 * @param weight how much the sample counts
 * @param origin the set it comes from; each set has a bias of its own in training, so that the mix of a set is not learnt
 */
record Sample(String text, int truth, int known, float weight, String origin) {
    static final int ALL = -1;

    static Sample of(String text, int truth, String origin) {
        return new Sample(text, truth, ALL, 1, origin);
    }

    Sample times(double factor) {
        return new Sample(text, truth, known, (float) (weight * factor), origin);
    }

    Sample with(String other) {
        return new Sample(other, truth, known, weight, origin);
    }

    Sample known(int bits) {
        return new Sample(text, truth, bits, weight, origin);
    }

    Sample from(String other) {
        return new Sample(text, truth, known, weight, other);
    }
}
