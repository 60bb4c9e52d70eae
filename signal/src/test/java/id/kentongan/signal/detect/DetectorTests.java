package id.kentongan.signal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.signal.detect.Rows.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTests {
    /** The law of causality: what is said of the first rows does not change with what comes after them. */
    @ParameterizedTest
    @ValueSource(ints = {Rows.FIVE_MINUTES, Rows.HOUR, Rows.DAY})
    void saysTheSameOfAPrefixWhateverFollows(int step) {
        var rows = new ArrayList<>(Rows.counts(1, step, step == Rows.DAY ? 400 : 30, 40));
        var all = Rows.verdicts(new Detector(0.5), rows);
        for (var length : new int[] {1, 2, 11, 100, rows.size() / 2, rows.size() - 1}) {
            var prefix = new ArrayList<>(rows.subList(0, length));
            prefix.add(new Row(rows.get(length).second(), 1e9));
            assertThat(Rows.verdicts(new Detector(0.5), prefix).subList(0, length))
                    .as("the first %d rows", length)
                    .isEqualTo(all.subList(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 500, 5_000})
    void goesOnAfterARestartAsIfNothingHadBeen(int restart) {
        var rows = Rows.counts(2, Rows.FIVE_MINUTES, 30, 300);
        var unbroken = Rows.verdicts(new Detector(0.5), rows);
        var before = new Detector(0.5);
        Rows.verdicts(before, rows.subList(0, restart));
        var after = Detector.of(before.toBytes());
        assertThat(Rows.verdicts(after, rows.subList(restart, rows.size())))
                .isEqualTo(unbroken.subList(restart, rows.size()));
    }

    @Test
    void goesOnAfterARestartWithMeasurementsToo() {
        var rows = temperatures(20);
        var unbroken = Rows.verdicts(new Detector(0.5), rows);
        var before = new Detector(0.5);
        Rows.verdicts(before, rows.subList(0, 1_000));
        assertThat(Rows.verdicts(Detector.of(before.toBytes()), rows.subList(1_000, rows.size())))
                .isEqualTo(unbroken.subList(1_000, rows.size()));
    }

    @Test
    void needsLessThanFourKilobytes() {
        for (var rows : List.of(Rows.counts(3, 60, 10, 5_000), temperatures(10))) {
            var detector = new Detector(0.5);
            Rows.verdicts(detector, rows);
            assertThat(detector.toBytes()).hasSizeLessThan(4_000);
        }
    }

    /** The promise: a stream in which nothing happens warns as often as was asked, rare or not. */
    @ParameterizedTest
    @CsvSource({
        "300, 0.1",
        "300, 1",
        "300, 10",
        "3600, 0.1",
        "3600, 0.3",
        "3600, 1",
        "3600, 3",
        "3600, 10",
        "86400, 0.1",
        "86400, 0.3",
        "86400, 1",
        "86400, 3",
        "86400, 10"
    })
    void keepsTheDialWhenNothingIsTheMatter(int step, double aDay) {
        var weeks = step == 300 ? 40 : 80;
        var warnings = 0L;
        var streams = step == 300 ? 4 : 12;
        for (var seed = 0; seed < streams; seed++) {
            var verdicts = Rows.verdicts(new Detector(0.5), Rows.counts(seed, step, weeks * 7, aDay));
            warnings += Rows.warnings(verdicts.subList(verdicts.size() / 4, verdicts.size()));
        }
        assertThat(warnings / (streams * weeks * 0.75) / 0.5).isBetween(0.8, 1.2);
    }

    @Test
    void warnsMoreOftenWhenTheDialIsTurnedUp() {
        var rows = Rows.counts(4, Rows.HOUR, 70 * 7, 20);
        var detector = new Detector(0.1);
        var quiet = Rows.warnings(Rows.verdicts(detector, rows.subList(0, rows.size() / 2)));
        detector.turn(2);
        var loud = Rows.warnings(Rows.verdicts(detector, rows.subList(rows.size() / 2, rows.size())));
        assertThat(quiet).isBetween(1L, 7L);
        assertThat(loud).isBetween(50L, 90L);
    }

    @Test
    void explainsAWarningByTheSpanThatWasRarest() {
        var rows = new ArrayList<>(Rows.counts(5, Rows.HOUR, 60, 2));
        var detector = new Detector(0.1);
        Rows.verdicts(detector, rows);
        var verdict = Verdict.none(0);
        for (var hour = 0; hour < 6 && !verdict.warning(); hour++) {
            verdict = detector.accept(60L * Rows.DAY + hour * Rows.HOUR, 3);
        }
        assertThat(verdict.warning()).isTrue();
        assertThat(verdict.spanSeconds()).isIn(0L, 3_600L, 21_600L, 86_400L);
        assertThat(verdict.seen()).isGreaterThanOrEqualTo(3);
        assertThat(verdict.usual()).isLessThan(verdict.seen());
        assertThat(verdict.weeks()).isGreaterThan(10);
    }

    @Test
    void speaksOnceOfWhatLastsAndAgainOfWhatGrows() {
        var detector = new Detector(0.5);
        Rows.verdicts(detector, Rows.counts(6, Rows.FIVE_MINUTES, 30, 300));
        var start = 30L * Rows.DAY;
        var lasting = new ArrayList<Row>();
        for (var row = 0; row < 144; row++) {
            lasting.add(new Row(start + row * 300L, row < 72 ? 12 : 80));
        }
        var verdicts = Rows.verdicts(detector, lasting);
        assertThat(Rows.warnings(verdicts.subList(0, 72))).isBetween(1L, 5L);
        assertThat(Rows.warnings(verdicts.subList(72, 144))).isBetween(1L, 5L);
    }

    @Test
    void findsMeasurementsThatFallAsWellAsThoseThatRise() {
        for (var jump : new double[] {-15, 15}) {
            var detector = new Detector(0.5);
            Rows.verdicts(detector, temperatures(20));
            var rows = new ArrayList<Row>();
            for (var row = 0; row < 12; row++) {
                rows.add(new Row(20L * Rows.DAY + row * 300L, 30.5 + jump));
            }
            assertThat(Rows.warnings(Rows.verdicts(detector, rows)))
                    .as("%s", jump)
                    .isPositive();
        }
    }

    @Test
    void takesWholeNumbersThatHardlyVaryForMeasurements() {
        var detector = new Detector(0.5);
        for (var row = 0; row < 2_000; row++) {
            detector.accept(row * 300L, 70 + row * 7 % 3);
        }
        var rows = new ArrayList<Row>();
        for (var row = 2_000; row < 2_006; row++) {
            rows.add(new Row(row * 300L, 20));
        }
        assertThat(Rows.warnings(Rows.verdicts(detector, rows))).isPositive();
    }

    @Test
    void isSilentAboutGapsAndHearsAStreamThatComesBack() {
        var detector = new Detector(0.5);
        Rows.verdicts(detector, Rows.counts(7, Rows.HOUR, 60, 24));
        var later = 90L * Rows.DAY;
        var back = Rows.counts(8, Rows.HOUR, 3, 24).stream()
                .map(row -> new Row(row.second() + later, row.value()))
                .toList();
        assertThat(Rows.warnings(Rows.verdicts(detector, back))).isLessThanOrEqualTo(1);
        assertThat(detector.accept(later + 3L * Rows.DAY, 60).warning()).isTrue();
    }

    @Test
    void leavesOutWhatIsRepeatedOrComesLate() {
        var rows = Rows.counts(9, Rows.HOUR, 40, 24);
        var once = Rows.verdicts(new Detector(0.5), rows);
        var detector = new Detector(0.5);
        var twice = new ArrayList<Verdict>();
        for (var row : rows) {
            twice.add(detector.accept(row.second(), row.value()));
            assertThat(detector.accept(row.second(), 1e6).score()).isZero();
        }
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void goesOnWhenTheClockWasSetBack() {
        var detector = new Detector(0.5);
        Rows.verdicts(detector, Rows.counts(10, Rows.HOUR, 40, 24));
        detector.accept(4_000_000_000L, 1);
        var again = Rows.counts(11, Rows.HOUR, 41, 24).stream()
                .filter(row -> row.second() >= 40L * Rows.DAY)
                .toList();
        Rows.verdicts(detector, again);
        assertThat(detector.accept(41L * Rows.DAY, 60).warning()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, -1e300, Double.MAX_VALUE, -5})
    void survivesAbsurdValuesWithoutAStorm(double absurd) {
        var detector = new Detector(0.5);
        Rows.verdicts(detector, Rows.counts(12, Rows.HOUR, 40, 24));
        detector.accept(40L * Rows.DAY, absurd);
        var after = Rows.counts(13, Rows.HOUR, 70, 24).stream()
                .filter(row -> row.second() > 40L * Rows.DAY)
                .toList();
        var verdicts = Rows.verdicts(detector, after);
        assertThat(verdicts).allSatisfy(verdict -> assertThat(verdict.score()).isBetween(0.0, 1.0));
        assertThat(Rows.warnings(verdicts)).isLessThanOrEqualTo(12);
    }

    @Test
    void survivesARowOfEveryKindInAnyOrder() {
        var random = new java.util.Random(14);
        for (var stream = 0; stream < 50; stream++) {
            var detector = new Detector(0.5);
            for (var row = 0; row < 2_000; row++) {
                var verdict = detector.accept(
                        (long) (random.nextGaussian() * Math.pow(10, random.nextInt(12))),
                        Math.rint(random.nextGaussian() * Math.pow(10, random.nextInt(14))));
                assertThat(verdict.score()).isBetween(0.0, 1.0);
                assertThat(verdict.weeks()).isBetween(1e-3, Detector.MOST_WEEKS);
            }
            assertThat(Detector.of(detector.toBytes()).toBytes()).isEqualTo(detector.toBytes());
        }
    }

    @Test
    void refusesWhatIsNoNumberAndNoDial() {
        var detector = new Detector(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> detector.accept(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> detector.accept(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Detector(0));
        assertThatIllegalArgumentException().isThrownBy(() -> detector.turn(Double.NaN));
    }

    @Test
    void refusesAStateThatIsNotItsOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Detector.of(new byte[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> Detector.of(new byte[500]));
    }

    @Test
    void saysWhereItsThresholdStands() {
        var detector = new Detector(0.5);
        assertThat(detector.threshold()).isZero();
        Rows.verdicts(detector, Rows.counts(15, Rows.HOUR, 2, 24));
        assertThat(detector.threshold()).isEqualTo(2.4 / 6.4, within(0.01));
    }

    private static List<Row> temperatures(int days) {
        var random = new java.util.Random(16);
        var rows = new ArrayList<Row>();
        for (var row = 0; row < days * 288; row++) {
            rows.add(new Row(row * 300L, 30 + 5 * Math.sin(row * 2 * Math.PI / 288) + random.nextGaussian()));
        }
        return rows;
    }
}
