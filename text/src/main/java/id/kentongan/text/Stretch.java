package id.kentongan.text;

import id.kentongan.text.model.Head;

/** Finds the run of words that speaks most for an outcome. */
final class Stretch {
    /** Words that add less than this part of the strongest word do not lengthen a run. */
    private static final double WEAK = 0.15;

    private Stretch() {}

    /** The span of the best run among the words {@code first} to before {@code end}, of which there is at least one. */
    static Span of(Evidence evidence, Head head, int outcome, int first, int end) {
        double strongest = 0;
        for (int word = first; word < end; word++) {
            strongest = Math.max(strongest, evidence.share(head, outcome, word, first, end));
        }
        int bestFirst = first;
        int bestEnd = end;
        double best = 0;
        double sum = 0;
        int from = first;
        for (int word = first; word < end; word++) {
            sum += evidence.share(head, outcome, word, first, end) - WEAK * strongest;
            if (sum > best) {
                best = sum;
                bestFirst = from;
                bestEnd = word + 1;
            } else if (sum <= 0) {
                sum = 0;
                from = word + 1;
            }
        }
        return new Span(evidence.words().from(bestFirst), evidence.words().to(bestEnd - 1));
    }
}
