package id.kentongan.perception;

import static id.kentongan.perception.SpanTests.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.PageTest;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.signal.MeanRating;
import id.kentongan.text.Element;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PerceptionServiceTests extends PageTest {
    @Autowired
    private Perceptions perceptions;

    private Scope scope;
    private UnitId office;
    private UnitId other;

    @BeforeEach
    void loadTwoOffices() throws IOException {
        var institution = fixtures.institution("Polres Ukur");
        office = fixtures.office(institution, "Satpas");
        other = fixtures.office(institution, "SPKT");
        scope = fixtures.below(institution);
        load(office, """
                a1,Siti,5,2026-03-02,Cepat dan ramah sekali,,
                a2,Budi,4,2026-03-02,,,
                a3,Tono,1,2026-03-09,Lambat dan kasar,,
                """);
        load(other, "b1,Wati,3,2026-03-09,,,\n");
    }

    @Test
    void putsAllUnitsOfTheScopeTogether() {
        var all = perceptions.over(scope, span("2026-03-01", "2026-03-31"));

        assertThat(all.mentions()).isEqualTo(4);
        assertThat(all.rating()).isEqualTo(new MeanRating(1, 0, 1, 1, 1));
        assertThat(all.sure() + all.of(Feeling.UNSURE)).isEqualTo(2);
    }

    @Test
    void walksThroughEveryStepAlsoWhereNobodySpoke() {
        var weeks = perceptions.course(scope, span("2026-02-25", "2026-03-10"), Step.WEEK);

        assertThat(weeks.moments())
                .extracting(Moment::span, moment -> moment.perception().mentions())
                .containsExactly(
                        tuple(span("2026-02-25", "2026-03-01"), 0L),
                        tuple(span("2026-03-02", "2026-03-08"), 2L),
                        tuple(span("2026-03-09", "2026-03-10"), 2L));
    }

    @Test
    void findsMonthsThatBeginBeforeTheSpanDoes() {
        var months = perceptions.course(scope, span("2026-03-05", "2026-04-20"), Step.MONTH);

        assertThat(months.moments())
                .extracting(moment -> moment.perception().mentions())
                .containsExactly(2L, 0L);
    }

    @Test
    void tellsTheUnitsApart() {
        var byUnit = perceptions.byUnit(scope, span("2026-03-01", "2026-03-31"));

        assertThat(byUnit).containsOnlyKeys(office, other);
        assertThat(byUnit.get(other).rating()).isEqualTo(new MeanRating(0, 0, 1, 0, 0));
    }

    @Test
    void countsElementsOnlyWhereTheyAreAskedFor() {
        var march = span("2026-03-01", "2026-03-31");

        assertThat(perceptions.byUnitWithElements(scope, march).get(office).of(Element.PERILAKU))
                .isPositive();
        assertThat(perceptions.courseWithoutElements(scope, march, Step.ALL).over(march))
                .isEqualTo(perceptions.over(scope, march));
    }

    @Test
    void tellsTheUnitsApartDayByDay() {
        var days = perceptions.coursesByUnit(scope, span("2026-03-01", "2026-03-03"), Step.DAY);

        assertThat(days).containsOnlyKeys(office);
        assertThat(days.get(office).moments())
                .extracting(moment -> moment.perception().mentions())
                .containsExactly(0L, 2L, 0L);
    }

    @Test
    void seesNothingOfTheUnitNextDoor() {
        var sibling = fixtures.below(fixtures.institution("Polres Sebelah"));

        assertThat(perceptions.over(sibling, span("2026-03-01", "2026-03-31"))).isEqualTo(Perception.NONE);
        assertThat(perceptions.byUnit(sibling, span("2026-03-01", "2026-03-31")))
                .isEmpty();
    }
}
