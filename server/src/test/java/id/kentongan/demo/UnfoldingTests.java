package id.kentongan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.demo.Unfolding.Told;
import id.kentongan.demo.Written.Answer;
import id.kentongan.demo.Written.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfoldingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<Told> told = new ArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private final List<LocalDate> marked = new ArrayList<>();

    @Test
    void bringsEachDayOnItsOwnAndTheAnswersWhenTheyCome() throws InterruptedException {
        unfolding(3).run(() -> true, told::add);

        assertThat(delivered)
                .containsExactly(
                        "ulasan-2026-11-21.csv contoh-ulasan-2",
                        "ulasan-2026-11-22.csv contoh-ulasan-1+jawaban",
                        "komentar-2026-11-22.csv contoh-komentar-3",
                        "ulasan-2026-11-23.csv contoh-ulasan-2+jawaban");
        assertThat(told)
                .containsExactly(
                        new Told(LocalDate.of(2026, 11, 21), "apology and repair", 1, 0),
                        new Told(LocalDate.of(2026, 11, 22), "apology and repair", 1, 1),
                        new Told(LocalDate.of(2026, 11, 23), "apology and repair", 0, 1));
    }

    @Test
    void stopsWhenNoFurtherDayIsWanted() throws InterruptedException {
        unfolding(3).run(() -> told.size() < 2, told::add);

        assertThat(told).extracting(Told::day).containsExactly(TODAY.minusDays(3), TODAY.minusDays(2));
        assertThat(marked).containsExactly(TODAY.minusDays(3), TODAY.minusDays(2));
    }

    @Test
    void hasNothingToTellWhenNothingWasKeptBack() throws InterruptedException {
        unfolding(0).run(() -> true, told::add);

        assertThat(told).isEmpty();
    }

    private Unfolding unfolding(int days) {
        var story = List.of(
                review(1, 10, new Answer("Maaf", TODAY.minusDays(2).atTime(9, 0))),
                review(2, 3, new Answer("Terima kasih", TODAY.minusDays(1).atTime(9, 0))),
                Written.of(
                                Feed.COMMENTS,
                                null,
                                TODAY.minusDays(2).atTime(12, 0),
                                Words.of("hadir", "Laras"),
                                new Answer("Besok", TODAY.atTime(9, 0)))
                        .numbered(3));
        return new Unfolding(story, TODAY, days, new Delivery() {
            @Override
            public void deliver(Feed feed, String name, List<Written> items) {
                items.forEach(
                        item -> delivered.add(name + " " + item.id() + (item.answer() == null ? "" : "+jawaban")));
            }

            @Override
            public void mark(StoryDay day) {
                marked.add(day.date());
            }
        });
    }

    private static Written review(int number, int daysAgo, Answer answer) {
        return Written.of(
                        Feed.REVIEWS,
                        Office.SIM,
                        TODAY.minusDays(daysAgo).atTime(12, 0),
                        Words.of(1, "lama", "Wira"),
                        answer)
                .numbered(number);
    }
}
