package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.people.Role;
import id.kentongan.source.Import;
import id.kentongan.source.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DirectIntakeTests extends LifeTest {
    @Autowired
    private Intake intake;

    @Test
    void takesItemsOnceHoweverOftenTheyCome() {
        var items = List.of(item("1", 1, "Antre lama"), item("2", 5, "Cepat dan ramah"));

        assertThat(intake.take(source, items, counts -> {})).contains(new Import.Counts(2, 0, 0, 0, 0));
        assertThat(intake.take(source, items, counts -> {})).contains(new Import.Counts(0, 0, 2, 0, 0));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void keepsNothingWhenWhatBelongsToItFails() {
        assertThatThrownBy(() -> intake.take(source, List.of(item("1", 1, "Antre lama")), counts -> {
                    throw new IllegalStateException("no position");
                }))
                .hasMessage("no position");

        assertThat(stored()).isZero();
    }

    @Test
    void takesNothingThatMayNotBeKept() {
        var ran = new ArrayList<Import.Counts>();
        var admin = fixtures.viewer(scope.units().iterator().next(), Role.ADMIN).id();
        sources.changePolicy(scope, source, Policy.NONE, "uji", admin);

        assertThat(intake.take(source, List.of(item("1", 1, "Antre lama")), ran::add))
                .isEmpty();
        assertThat(ran).isEmpty();
        assertThat(stored()).isZero();
    }

    private int stored() {
        return mentions.count(scope, Filter.NONE, 10).n();
    }
}
