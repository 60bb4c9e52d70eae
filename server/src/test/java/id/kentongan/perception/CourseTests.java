package id.kentongan.perception;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Feeling;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-02");

    @Test
    void putsTheRatingsOfTheLastStepsTogether() {
        var course = course(1, 2, 3, 4, 5);

        assertThat(course.rollingRatings(3))
                .containsExactly(
                        new MeanRating(1, 1, 1, 0, 0), new MeanRating(0, 1, 1, 1, 0), new MeanRating(0, 0, 1, 1, 1));
    }

    @Test
    void sumsUpThePartOfItThatIsAskedFor() {
        var sum = course(1, 2, 3, 4, 5).over(new Span(FIRST.plusDays(1), FIRST.plusDays(2)));

        assertThat(sum.mentions()).isEqualTo(2);
        assertThat(sum.rating()).isEqualTo(new MeanRating(0, 1, 1, 0, 0));
        assertThat(sum.share(Feeling.NEGATIVE)).isEqualTo(new Proportion(1, 1));
        assertThat(sum.of(Feeling.UNSURE)).isEqualTo(1);
    }

    @Test
    void addsAnotherStepByStep() {
        var both = course(1, 1).plus(course(5, 4));

        assertThat(both.moments())
                .extracting(moment -> moment.perception().rating())
                .containsExactly(new MeanRating(1, 0, 0, 0, 1), new MeanRating(1, 0, 0, 1, 0));
    }

    @Test
    void isNothingOverDaysItDoesNotHave() {
        assertThat(course(1, 2).over(new Span(FIRST.minusDays(9), FIRST.minusDays(1))))
                .isEqualTo(Perception.NONE);
    }

    /** One review a day with those stars; of 1 and 2 stars the words are negative, of the others the reader is not sure. */
    private static Course course(int... stars) {
        var days = new Span(FIRST, FIRST.plusDays(stars.length - 1)).steps(Step.DAY);
        return new Course(days.stream()
                .map(day -> new Moment(day, review(stars[day.from().getDayOfMonth() - FIRST.getDayOfMonth()])))
                .toList());
    }

    private static Perception review(int stars) {
        var counts = new long[5];
        counts[stars - 1] = 1;
        return new Perception(
                1,
                new MeanRating(counts[0], counts[1], counts[2], counts[3], counts[4]),
                stars <= 2 ? List.of(1L, 0L, 0L, 0L) : List.of(0L, 0L, 0L, 1L),
                Perception.NONE.answers(),
                Collections.nCopies(27, 0L));
    }
}
