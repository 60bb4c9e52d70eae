package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import id.kentongan.text.Threat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CorrectionTests extends LifeTest {
    private static final String SLOW = "Antre tiga jam, pelayanan lama sekali dan petugas kasar";

    @Autowired
    private Corrections corrections;

    private Viewer operator;

    @BeforeEach
    void hireAnOperator() {
        operator = fixtures.viewer(scope.units().iterator().next(), Role.OPERATOR);
    }

    @Test
    void movesTheCountsAndKeepsWhatTheReaderFound() {
        take(item("1", 1, SLOW));
        assertThat(sums().of(Feeling.NEGATIVE)).isEqualTo(1);

        correct(new Correction.Feels(Polarity.POSITIVE));

        assertThat(sums().of(Feeling.NEGATIVE)).isZero();
        assertThat(sums().of(Feeling.POSITIVE)).isEqualTo(1);
        var mention = only();
        assertThat(mention.corrected()).isTrue();
        assertThat(mention.reading().sentiment().label()).isEqualTo(Polarity.POSITIVE);
        assertThat(mention.reading().sentiment().sure()).isTrue();
        assertThat(corrections.list(scope, mention.id())).singleElement().satisfies(correction -> {
            assertThat(correction.was()).isEqualTo(new Correction.Feels(Polarity.NEGATIVE));
            assertThat(correction.confidence()).isBetween(0.5, 1.0);
            assertThat(correction.model()).isEqualTo(mention.model());
            assertThat(correction.personName()).isEqualTo(operator.name());
        });
        assertThat(mentions.count(scope, Filter.NONE.withFeeling(Feeling.POSITIVE), 10)
                        .n())
                .isEqualTo(1);
    }

    @Test
    void changesAndRemovesElements() {
        take(item("1", 1, SLOW));
        assertThat(elements()).contains(Element.WAKTU);

        correct(new Correction.SpeaksOf(Element.WAKTU, null));
        correct(new Correction.SpeaksOf(Element.BIAYA, Polarity.NEGATIVE));

        assertThat(elements()).contains(Element.BIAYA).doesNotContain(Element.WAKTU);
        assertThat(sums().of(Element.WAKTU, Polarity.NEGATIVE)).isZero();
        assertThat(sums().of(Element.BIAYA, Polarity.NEGATIVE)).isEqualTo(1);
    }

    @Test
    void takesSpamOutOfTheCountsAndBack() {
        take(item("1", 1, SLOW));

        correct(new Correction.Carries(Threat.SCAM, true));
        assertThat(only().counted()).isFalse();
        assertThat(total()).isZero();

        correct(new Correction.Carries(Threat.SCAM, false));
        assertThat(only().counted()).isTrue();
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void survivesAnAnswerAndLapsesWithAnEdit() {
        take(item("1", 1, SLOW));
        correct(new Correction.Feels(Polarity.NEUTRAL));

        take(item("1", 1, SLOW, APRIL, HERE, "Mohon maaf"));
        assertThat(only().reading().sentiment().label()).isEqualTo(Polarity.NEUTRAL);
        assertThat(sums().of(Feeling.NEUTRAL)).isEqualTo(1);

        take(item("1", 1, SLOW + " sekali", MAY, HERE, "Mohon maaf"));
        assertThat(only().reading().sentiment().label()).isEqualTo(Polarity.NEGATIVE);
        assertThat(only().corrected()).isFalse();
        assertThat(sums().of(Feeling.NEGATIVE)).isEqualTo(1);
    }

    @Test
    void canBeWithdrawnByWhoMadeIt() {
        take(item("1", 1, SLOW));
        var before = only().reading();
        var id = correct(new Correction.Feels(Polarity.POSITIVE));
        var colleague = fixtures.viewer(scope.units().iterator().next(), Role.OPERATOR);

        assertThat(corrections.withdraw(scope, only().id(), id, colleague)).isFalse();
        assertThat(corrections.withdraw(scope, only().id(), id, operator)).isTrue();
        assertThat(corrections.withdraw(scope, only().id(), id, operator)).isFalse();

        assertThat(only().reading().sentiment().label())
                .isEqualTo(before.sentiment().label());
        assertThat(only().corrected()).isFalse();
        assertThat(sums().of(Feeling.NEGATIVE)).isEqualTo(1);
    }

    @Test
    void saysNothingTwiceAndNothingOfWordlessStars() {
        take(item("1", 1, SLOW));

        assertThat(corrections.correct(scope, only().id(), new Correction.Feels(Polarity.NEGATIVE), operator))
                .isEmpty();

        take(item("2", 5, ""));
        var wordless = mentions.list(scope, Filter.NONE, null, 10).mentions().stream()
                .filter(mention -> mention.text().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(corrections.correct(scope, wordless.id(), new Correction.Feels(Polarity.NEGATIVE), operator))
                .isEmpty();
    }

    @Test
    void refusesWhatIsOutsideAndWhatIsNoDecision() {
        take(item("1", 1, SLOW));
        var elsewhere = fixtures.below(fixtures.institution("Polres Lain"));

        assertThatThrownBy(() ->
                        corrections.correct(elsewhere, only().id(), new Correction.Feels(Polarity.POSITIVE), operator))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> Correction.Change.of("cuaca", "negative")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Correction.Change.of("sentiment", "marah")).isInstanceOf(BadInput.class);
    }

    private UUID correct(Correction.Change change) {
        return corrections.correct(scope, only().id(), change, operator).orElseThrow();
    }

    private Mention only() {
        return mentions.list(scope, Filter.NONE, null, 2).mentions().getFirst();
    }

    private List<Element> elements() {
        return only().reading().elements().stream()
                .map(Reading.ElementFinding::element)
                .toList();
    }

    private Tally sums() {
        return mentions.tallies(scope, everything()).getFirst();
    }

    private long total() {
        return mentions.tallies(scope, everything()).stream()
                .mapToLong(Tally::mentions)
                .sum();
    }

    private static TallyQuery everything() {
        return new TallyQuery(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), TallyQuery.Step.ALL, false, true);
    }
}
