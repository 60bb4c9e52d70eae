package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.text.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long steps are summed from other rows than short ones; the sums are the same wherever a span begins and ends. */
class TallyTests extends LifeTest {
    private static final List<String> TEXTS = List.of(
            "Petugas ramah, cepat dan tidak dipungut biaya",
            "Antre lima jam, petugasnya kasar sekali",
            "Toilet kotor dan parkirnya sempit",
            "");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);
    private static final int DAYS = 150;

    @BeforeEach
    void takeReviewsOfFiveMonths() {
        var random = new Random(11);
        take(IntStream.range(0, 400).mapToObj(i -> review(i, random)).toArray(Entry[]::new));
    }

    private static Item review(int number, Random random) {
        var at = MARCH.plus(Duration.ofHours(random.nextInt(24 * DAYS) - 24L * 70));
        var text = TEXTS.get(random.nextInt(TEXTS.size()));
        return new Item(
                "r" + number, Kind.REVIEW, at, at, 1 + random.nextInt(5), text, null, null, "Siti", HERE, null, null);
    }

    @Test
    void sumOfLongStepsIsThatOfDays() {
        var random = new Random(12);
        for (var round = 0; round < 60; round++) {
            var from = FIRST.plusDays(random.nextInt(DAYS));
            var to = from.plusDays(random.nextInt(DAYS));
            var days = sum(from, to, Step.DAY);
            for (var step : List.of(Step.WEEK, Step.MONTH, Step.ALL)) {
                assertThat(sum(from, to, step))
                        .as("%s from %s to %s", step, from, to)
                        .isEqualTo(days);
            }
        }
    }

    @Test
    void wholeMonthsStandBesideCutOnes() {
        var months = mentions.tallies(scope, query(LocalDate.of(2026, 1, 17), LocalDate.of(2026, 4, 3), Step.MONTH));

        assertThat(months)
                .extracting(Tally::start)
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 4, 1));
        assertThat(months.get(1).mentions())
                .isEqualTo(sum(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), Step.DAY)
                        .getFirst());
    }

    /** Every sum of the span, added up. */
    private List<Long> sum(LocalDate from, LocalDate to, Step step) {
        return mentions.tallies(scope, query(from, to, step)).stream()
                .map(TallyTests::numbers)
                .reduce(Collections.nCopies(Contribution.COLUMNS.size(), 0L), TallyTests::plus);
    }

    private static TallyQuery query(LocalDate from, LocalDate to, Step step) {
        return new TallyQuery(from, to, step, false, true);
    }

    private static List<Long> numbers(Tally tally) {
        var numbers = new ArrayList<>(List.of(tally.mentions()));
        numbers.addAll(tally.stars());
        numbers.addAll(tally.feelings());
        numbers.addAll(tally.answers());
        numbers.addAll(tally.elements());
        return numbers;
    }

    private static List<Long> plus(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) + others.get(i))
                .toList();
    }
}
