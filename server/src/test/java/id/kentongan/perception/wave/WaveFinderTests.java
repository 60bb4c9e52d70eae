package id.kentongan.perception.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.mention.MentionId;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Span;
import id.kentongan.signal.MeanRating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaveFinderTests {
    private static final UnitId SATPAS = new UnitId(new UUID(1, 1));
    private static final UnitId SPKT = new UnitId(new UUID(1, 2));
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final String TEMPLATE =
            "Petugas sangat ramah dan pelayanan cepat sekali, terima kasih banyak Satpas";

    private final List<Review> reviews = new ArrayList<>();
    private long next = 1;

    @Test
    void findsTextsAlikeWithinAWeek() {
        ordinary();
        said("2026-02-10", 5, TEMPLATE);
        said("2026-02-10", 5, TEMPLATE + " hebat");
        said("2026-02-11", 5, TEMPLATE);
        said("2026-02-12", 4, "Sip, " + TEMPLATE);
        said("2026-02-16", 5, TEMPLATE + " kota");

        assertThat(waves()).singleElement().satisfies(wave -> {
            assertThat(wave.kind()).isEqualTo(Wave.Kind.TEXT);
            assertThat(wave.unit()).isEqualTo(SATPAS);
            assertThat(wave.span()).isEqualTo(new Span(LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-16")));
            assertThat(wave.rating(wave.span())).isEqualTo(new MeanRating(0, 0, 0, 1, 4));
            assertThat(wave.rating(Span.ending(LocalDate.parse("2026-02-11"), 2)))
                    .isEqualTo(new MeanRating(0, 0, 0, 0, 3));
            assertThat(wave.example()).isEqualTo(TEMPLATE);
        });
    }

    @Test
    void takesFourForNoWaveNorFiveOverMoreThanAWeek() {
        ordinary();
        for (var day : List.of("2026-02-01", "2026-02-01", "2026-02-01", "2026-02-01", "2026-02-08")) {
            said(day, 5, TEMPLATE);
        }

        assertThat(waves()).isEmpty();
    }

    @Test
    void takesShortPraiseForNoWave() {
        ordinary();
        for (var i = 0; i < 9; i++) {
            said("2026-02-10", 5, "Pelayanan bagus dan cepat");
        }

        assertThat(waves()).isEmpty();
    }

    @Test
    void takesAPhraseOfManyForNoWave() {
        for (var week = 0; week < 6; week++) {
            for (var i = 0; i < 4; i++) {
                said(JANUARY.plusDays(7L * week).toString(), 5, TEMPLATE);
            }
        }
        said("2026-02-05", 5, TEMPLATE);

        assertThat(waves()).isEmpty();
    }

    @Test
    void takesABusyWeekForNoWave() {
        ordinary();
        said("2026-01-20", 5, TEMPLATE);
        for (var i = 0; i < 40; i++) {
            said("2026-02-10", 3, "Ulasan lain nomor " + i);
        }
        for (var i = 0; i < 5; i++) {
            said("2026-02-10", 5, TEMPLATE);
        }

        assertThat(waves()).isEmpty();
    }

    @Test
    void findsOneAuthorAgainAndAgain() {
        ordinary();
        for (var text : List.of("", "Buruk", "Calo di mana-mana", "Lambat", "Jangan ke sini", "Parah")) {
            said(SATPAS, "2026-02-10", 1, text, 77L);
        }

        assertThat(waves()).singleElement().satisfies(wave -> {
            assertThat(wave.kind()).isEqualTo(Wave.Kind.AUTHOR);
            assertThat(wave.size()).isEqualTo(6);
            assertThat(wave.example()).isEqualTo("Buruk");
        });
    }

    @Test
    void takesANameOfManyForNoWave() {
        for (var day = 0; day < 40; day++) {
            said(SATPAS, JANUARY.plusDays(day).toString(), 4, "", 77L);
        }

        assertThat(waves()).isEmpty();
    }

    @Test
    void countsEachReviewOnce() {
        ordinary();
        for (var i = 0; i < 6; i++) {
            said(SATPAS, "2026-02-10", 5, TEMPLATE, 77L);
        }

        assertThat(waves()).extracting(Wave::kind).containsExactly(Wave.Kind.TEXT);
    }

    @Test
    void doesNotAddUpUnits() {
        ordinary();
        for (var i = 0; i < 3; i++) {
            said(SATPAS, "2026-02-10", 5, TEMPLATE, 77L);
            said(SPKT, "2026-02-10", 5, TEMPLATE, 77L);
        }

        assertThat(waves()).isEmpty();
    }

    @Test
    void saysNothingWhereTheDaysBeforeAreNotKnown() {
        for (var i = 0; i < 9; i++) {
            said("2026-01-28", 5, TEMPLATE);
        }

        assertThat(waves()).isEmpty();
        assertThat(new WaveFinder(LocalDate.parse("2025-12-31")).find(reviews)).hasSize(1);
    }

    @Test
    void leavesNoMoreOutThanThereIs() {
        assertThat(Stars.minus(new MeanRating(1, 0, 0, 2, 9), new MeanRating(3, 0, 0, 1, 4)))
                .isEqualTo(new MeanRating(0, 0, 0, 1, 5));
    }

    @Test
    void knowsHowRareSoManyAre() {
        assertThat(WaveFinder.atLeast(0, 3, 0.1)).isCloseTo(1, within(1e-12));
        assertThat(WaveFinder.atLeast(1, 2, 0.5)).isCloseTo(0.75, within(1e-12));
        assertThat(WaveFinder.atLeast(5, 5, 0.2)).isCloseTo(0.00032, within(1e-12));
        assertThat(WaveFinder.atLeast(2, 3, 0.2)).isCloseTo(0.104, within(1e-12));
    }

    private List<Wave> waves() {
        return new WaveFinder(JANUARY).find(reviews);
    }

    /** Two reviews a week, each in words of its own. */
    private void ordinary() {
        for (var i = 0; i < 8; i++) {
            said(JANUARY.plusDays(12 + 4L * i).toString(), 4, "Antrean ke-" + i + " berjalan sebagaimana mestinya");
        }
    }

    private void said(String day, int stars, String text) {
        said(SATPAS, day, stars, text, 1000 + next);
    }

    private void said(UnitId unit, String day, int stars, String text, long author) {
        reviews.add(new Review(new MentionId(new UUID(2, next++)), unit, LocalDate.parse(day), stars, text, author));
    }
}
