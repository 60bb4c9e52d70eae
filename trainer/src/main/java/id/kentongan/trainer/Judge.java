package id.kentongan.trainer;

import id.kentongan.text.Document;
import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Reader;
import id.kentongan.text.Reading;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the reader about samples and holds its answers against the truth. */
final class Judge {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int UNTOLD = Head.LANGUAGE.size();

    private final Reader reader;

    Judge(Reader reader) {
        this.reader = reader;
    }

    private Reading read(String text, @Nullable Integer stars) {
        return reader.read(new Document(text, stars, Kind.REVIEW));
    }

    Measure sentiment(List<Sample> samples) {
        List<int[]> pairs = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.truth() != Sets.UNKNOWN) {
                int answer = read(sample.text(), null).sentiment().label().ordinal();
                pairs.add(new int[] {sample.truth(), answer});
            }
        }
        return new Measure(3, pairs);
    }

    /** Negative against positive alone, for sets that know no third outcome. */
    Measure twoSides(List<Sample> samples) {
        List<int[]> pairs = new ArrayList<>();
        for (Sample sample : samples) {
            Reading.Sentiment answer = read(sample.text(), null).sentiment();
            pairs.add(
                    new int[] {sample.truth() == Sets.POSITIVE ? 1 : 0, answer.positive() > answer.negative() ? 1 : 0});
        }
        return new Measure(2, pairs);
    }

    /** How often a sure answer is given, and how often it is then right, in percent. */
    double[] sure(List<Sample> samples) {
        int sure = 0;
        int right = 0;
        for (Sample sample : samples) {
            Reading.Sentiment answer = read(sample.text(), null).sentiment();
            sure += answer.sure() ? 1 : 0;
            right += answer.sure() && answer.label().ordinal() == sample.truth() ? 1 : 0;
        }
        return new double[] {100.0 * sure / samples.size(), 100.0 * right / Math.max(1, sure)};
    }

    /** The mean distance between how sure the reader says it is and how often it is right (ten bins), in percent. */
    double miscalibration(List<Sample> samples) {
        double[] claimed = new double[10];
        double[] right = new double[10];
        for (Sample sample : samples) {
            Reading.Sentiment answer = read(sample.text(), null).sentiment();
            int bin = Math.min(9, (int) (answer.confidence() * 10));
            claimed[bin] += answer.confidence();
            right[bin] += answer.label().ordinal() == sample.truth() ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < 10; bin++) {
            sum += Math.abs(claimed[bin] - right[bin]);
        }
        return 100 * sum / samples.size();
    }

    Measure language(List<Sample> samples) {
        List<int[]> pairs = new ArrayList<>();
        for (Sample sample : samples) {
            int answer = Head.LANGUAGE
                    .outcomes()
                    .indexOf(read(sample.text(), null).language().code());
            pairs.add(new int[] {sample.truth(), answer < 0 ? UNTOLD : answer});
        }
        return new Measure(UNTOLD + 1, pairs);
    }

    /** Whether any of the threats is found, against truth 0 or 1. */
    Measure threats(List<Sample> samples, Threat... kinds) {
        List<int[]> pairs = new ArrayList<>();
        for (Sample sample : samples) {
            boolean found = read(sample.text(), null).threats().stream()
                    .anyMatch(finding -> List.of(kinds).contains(finding.kind()));
            pairs.add(new int[] {sample.truth(), found ? 1 : 0});
        }
        return new Measure(2, pairs);
    }

    /** Whether gambling is found on a page, against truth 0 or 1. */
    Measure pages(List<Sample> samples) {
        List<int[]> pairs = new ArrayList<>();
        for (Sample sample : samples) {
            boolean found = reader.read(new Document(sample.text(), null, Kind.PAGE)).threats().stream()
                    .anyMatch(finding -> finding.kind() == Threat.GAMBLING);
            pairs.add(new int[] {sample.truth(), found ? 1 : 0});
        }
        return new Measure(2, pairs);
    }

    double ownVoiceShare(List<Sample> samples) {
        return 100.0
                * samples.stream().filter(s -> read(s.text(), null).ownVoice()).count()
                / samples.size();
    }

    /** Right, false and missed findings of each element, and of all under {@code null}'s place, the total. */
    static final class ElementCounts {
        final Map<Element, int[]> counts = new EnumMap<>(Element.class);
        final int[] total = new int[3];
        final int[] withoutMaybe = new int[3];
        int leaning;

        static double f1(int[] counts) {
            return 200.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
        }
    }

    /** @param rows text, stars, {@code element:polarity} labels and doubtful elements of each text */
    ElementCounts elements(List<Sets.Labelled> rows) {
        var counts = new ElementCounts();
        for (Sets.Labelled row : rows) {
            Reading reading = read(row.text(), row.stars());
            for (Element element : Element.values()) {
                count(counts, row, element, reading);
            }
        }
        return counts;
    }

    private static void count(ElementCounts counts, Sets.Labelled row, Element element, Reading reading) {
        String truth = row.polarityOf(element);
        Reading.ElementFinding found = reading.elements().stream()
                .filter(finding -> finding.element() == element)
                .findFirst()
                .orElse(null);
        if (truth == null && found == null) {
            return;
        }
        int which = truth == null ? 1 : found == null ? 2 : 0;
        counts.counts.computeIfAbsent(element, key -> new int[3])[which]++;
        counts.total[which]++;
        if (which != 1 || !row.maybe().contains(element.code())) {
            counts.withoutMaybe[which]++;
        }
        if (found != null && found.sentiment().name().equalsIgnoreCase(truth)) {
            counts.leaning++;
        }
    }

    /** Microseconds of processor time for each text, the median of several rounds, one thread. */
    double speed(List<Sample> samples) {
        List<Double> rounds = new ArrayList<>();
        long read = 0;
        for (int round = 0; round < 9; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (Sample sample : samples) {
                read += read(sample.text(), null).elements().size();
            }
            rounds.add((THREADS.getCurrentThreadCpuTime() - start) / 1e3 / samples.size());
        }
        if (read < 0) {
            throw new AssertionError("nothing was read");
        }
        return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }
}
