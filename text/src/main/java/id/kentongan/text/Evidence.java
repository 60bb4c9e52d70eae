package id.kentongan.text;

import id.kentongan.text.model.Clause;
import id.kentongan.text.model.Features;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import id.kentongan.text.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * What every word of a part of a text says for every outcome, gathered in one pass. Scores of any stretch of words are
 * read off running sums, so that clauses and windows cost nothing more. Words keep the numbers they have in the text.
 */
final class Evidence {
    private static final int WIDTH = Head.width();

    private final float[] bias;
    private final float[] scale;
    private final Words words;
    private final int first;
    private final int end;
    /** Sums over the words before: {@code running[(word - first) * WIDTH + column]}. */
    private final int[] running;

    private final int[] features;

    private Evidence(Model model, Words words, int first, int end) {
        this.bias = model.bias();
        this.scale = model.scale();
        this.words = words;
        this.first = first;
        this.end = end;
        this.running = new int[(end - first + 1) * WIDTH];
        this.features = new int[end - first + 1];
    }

    static Evidence of(Words words, int first, int end, Model model, Weights weights) {
        var evidence = new Evidence(model, words, first, end);
        evidence.gather(weights);
        return evidence;
    }

    private void gather(Weights weights) {
        Weights.Total total = weights.total();
        for (int word = 0; word < end - first; word++) {
            total.start(weights.ofWord(words, first + word));
            Features.around(words, first + word, total);
            int[] sums = total.sums();
            int at = word * WIDTH;
            for (int c = 0; c < WIDTH; c++) {
                running[at + WIDTH + c] = running[at + c] + sums[c];
            }
            features[word + 1] = features[word] + total.features();
        }
    }

    /** Adds what was learnt since the model was trained. */
    void adapt(Adaptation adaptation) {
        int[] learnt = new int[WIDTH];
        for (int word = 0; word < end - first; word++) {
            adaptation.addTo(learnt, words, first + word);
            int at = (word + 1) * WIDTH;
            for (int c = 0; c < WIDTH; c++) {
                running[at + c] += learnt[c];
            }
        }
    }

    Words words() {
        return words;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    /** How far one word alone moves an outcome within the stretch it stands in. */
    double share(Head head, int outcome, int word, int from, int to) {
        int column = head.column() + outcome;
        return scale[column] * sum(column, word, word + 1) / norm(from, to);
    }

    private int sum(int column, int from, int to) {
        return running[(to - first) * WIDTH + column] - running[(from - first) * WIDTH + column];
    }

    /** What the weights of those words are divided by. */
    double norm(int from, int to) {
        return Features.norm(features[to - first] - features[from - first]);
    }

    /** The log-odds of all outcomes of a head. */
    double[] scores(Head head, int from, int to) {
        double[] scores = new double[head.size()];
        double norm = norm(from, to);
        for (int outcome = 0; outcome < scores.length; outcome++) {
            int column = head.column() + outcome;
            scores[outcome] = bias[column] + scale[column] * sum(column, from, to) / norm;
        }
        return scores;
    }

    /**
     * Takes note of the outcomes of which a stretch says more than any before.
     *
     * @param most the highest score of each outcome so far
     * @param where the stretches that they are of
     */
    void compare(Head head, Clause stretch, double[] most, @Nullable Clause[] where) {
        for (int outcome = 0; outcome < most.length; outcome++) {
            compare(head, outcome, stretch, most, where);
        }
    }

    /** The same for one outcome alone. */
    void compare(Head head, int outcome, Clause stretch, double[] most, @Nullable Clause[] where) {
        int column = head.column() + outcome;
        double sum = sum(column, stretch.first(), stretch.end());
        double score = bias[column] + scale[column] * sum / norm(stretch.first(), stretch.end());
        if (score > most[outcome]) {
            most[outcome] = score;
            where[outcome] = stretch;
        }
    }
}
