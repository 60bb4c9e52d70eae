package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VerdictTests extends LifeTest {
    @Autowired
    private Corrections corrections;

    @Autowired
    private Verdicts verdicts;

    private Viewer operator;

    @BeforeEach
    void letReviewsComeIn() {
        operator = fixtures.viewer(scope.units().iterator().next(), Role.OPERATOR);
        take(item("1", 1, "Antre tiga jam di loket satu"), item("2", 5, "Petugas ramah"), item("3", 4, ""));
    }

    @Test
    void tellsWhatWasFoundAndWhatStands() {
        var before = mention("1").reading();
        var taught = before.sentiment().label() == Polarity.NEUTRAL ? Polarity.POSITIVE : Polarity.NEUTRAL;
        correct("1", new Correction.Feels(taught));
        correct("1", new Correction.Feels(Polarity.values()[2 - taught.ordinal() / 2]));
        correct("1", new Correction.SpeaksOf(Element.PRODUK, Polarity.NEGATIVE));
        correct("1", new Correction.Carries(Threat.ABUSE, true));

        assertThat(verdicts.corrected(scope, 10)).singleElement().satisfies(verdict -> {
            assertThat(verdict.document().text()).isEqualTo("Antre tiga jam di loket satu");
            assertThat(verdict.model()).isEqualTo(mention("1").model());
            assertThat(verdict.found().sentiment().label())
                    .isEqualTo(before.sentiment().label());
            assertThat(verdict.found().threats()).isEqualTo(before.threats());
            assertThat(verdict.standing()).isEqualTo(mention("1").reading());
            assertThat(verdict.corrections()).hasSize(4);
            assertThat(verdict.correctedAt()).isNotNull();
        });
    }

    @Test
    void forgetsWhatWasWithdrawnOrIsAboutEarlierWords() {
        var withdrawn = correct("1", new Correction.Carries(Threat.ABUSE, true));
        correct("2", new Correction.Carries(Threat.SCAM, true));
        assertThat(verdicts.corrected(scope, 10)).hasSize(2);
        assertThat(verdicts.corrected(scope, 1)).hasSize(1);
        assertThat(verdicts.correctedAfter(scope, Instant.EPOCH, 10)).isEqualTo(2);
        assertThat(verdicts.correctedAfter(scope, Instant.EPOCH, 1)).isEqualTo(1);
        assertThat(verdicts.correctedAfter(scope, Instant.now().plusSeconds(60), 10))
                .isZero();

        corrections.withdraw(scope, mention("1").id(), withdrawn, operator);
        take(item("2", 5, "Petugas sangat ramah", MAY, HERE, null));

        assertThat(verdicts.corrected(scope, 10)).isEmpty();
        assertThat(verdicts.correctedAfter(scope, Instant.EPOCH, 10)).isZero();
    }

    @Test
    void tellsOfReadWordsOnlyAndOfNothingOutside() {
        correct("1", new Correction.Carries(Threat.ABUSE, true));
        var ids = all().stream().map(Mention::id).toList();
        assertThat(verdicts.of(scope, ids)).hasSize(2);

        for (var other : List.of(fixtures.below(fixtures.institution("Polres Lain")), new Scope(1, scope.units()))) {
            assertThat(verdicts.of(other, ids)).isEmpty();
            assertThat(verdicts.corrected(other, 10)).isEmpty();
            assertThat(verdicts.correctedAfter(other, Instant.EPOCH, 10)).isZero();
        }
    }

    private UUID correct(String id, Correction.Change change) {
        return corrections.correct(scope, mention(id).id(), change, operator).orElseThrow();
    }
}
