package id.kentongan.text;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;

/**
 * What every word of one text says for every outcome, gathered in one pass. Scores of any stretch of words are read off
 * running sums, so that clauses and windows cost nothing more.
 */
final class Evidence {
    private static final int WIDTH = Head.width();

    private final Model model;
    private final Words words;
    /** Sums over the words before: {@code running[word * WIDTH + column]}. */
    private final int[] running;

    private final int[] features;

    private Evidence(Model model, Words words) {
        this.model = model;
        this.words = words;
        this.running = new int[(words.count() + 1) * WIDTH];
        this.features = new int[words.count() + 1];
    }

    static Evidence of(String text, Model model, Weights weights) {
        var evidence = new Evidence(model, Words.of(NormalForm.of(text)));
        evidence.gather(weights);
        return evidence;
    }

    private void gather(Weights weights) {
        Weights.Total total = weights.total();
        int[] sums = total.sums();
        for (int word = 0; word < words.count(); word++) {
            total.start(weights.ofWord(words, word));
            Features.around(words, word, total);
            int at = word * WIDTH;
            for (int c = 0; c < WIDTH; c++) {
                running[at + WIDTH + c] = running[at + c] + sums[c];
            }
            features[word + 1] = features[word] + total.features();
        }
    }

    Words words() {
        return words;
    }

    int count() {
        return words.count();
    }

    /** The log-odds of one outcome from the words {@code first} to before {@code end}, as trained. */
    double score(Head head, int outcome, int first, int end) {
        int column = head.column() + outcome;
        return calibrated(column, raw(column, first, end));
    }

    private double calibrated(int column, double score) {
        return score * model.factor(column) + model.offset(column);
    }

    private double raw(int column, int first, int end) {
        int sum = running[end * WIDTH + column] - running[first * WIDTH + column];
        return model.bias()[column] + model.scale()[column] * sum / norm(first, end);
    }

    private double norm(int first, int end) {
        return Math.sqrt(Math.max(1, features[end] - features[first]));
    }

    /** How far one word alone moves an outcome within the stretch it stands in. */
    double share(Head head, int outcome, int word, int first, int end) {
        int column = head.column() + outcome;
        int sum = running[(word + 1) * WIDTH + column] - running[word * WIDTH + column];
        return model.factor(column) * model.scale()[column] * sum / norm(first, end);
    }

    /** The probabilities of a head whose outcomes exclude each other, or of each outcome by itself. */
    double[] probabilities(Head head, int first, int end) {
        double[] p = new double[head.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = score(head, i, first, end);
        }
        if (head.exclusive()) {
            Odds.softmax(p);
        } else {
            for (int i = 0; i < p.length; i++) {
                p[i] = Odds.logistic(p[i]);
            }
        }
        return p;
    }
}
