package id.kentongan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.desk.InboxFilter.View;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.Viewer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DepartureTests extends DeskTest {
    @Autowired
    private People people;

    private Viewer colleague;

    @BeforeEach
    void giveWorkToAColleague() throws IOException {
        colleague = fixtures.viewer(unit, Role.OPERATOR);
        arrive("1|Antre tiga jam", "2|Petugasnya kasar kepada ibu saya", "1|Toiletnya kotor sekali");
        inbox.take(scope, colleague, InboxFilter.OPEN);
        inbox.act(
                scope,
                colleague,
                List.of(item("Antre tiga jam").id()),
                new Deed.Assign(new InboxItem.Name(colleague.id(), colleague.name())));
    }

    @Test
    void comesBackWhenTheRoleIsTaken() {
        people.unassign(scope, colleague.id(), unit, Role.OPERATOR);

        assertThat(inbox.take(scope, operator, InboxFilter.OPEN)).isEqualTo(3);
        assertThat(acts()).containsExactly(colleague.name() + " 1");
    }

    @Test
    void comesBackWhenThePersonIsShutOut() {
        people.disable(scope, colleague.id(), true);

        assertThat(inbox.take(scope, operator, InboxFilter.OPEN)).isEqualTo(3);
    }

    @Test
    void staysWhereAnotherRoleStillAllowsIt() {
        people.assign(scope, colleague.id(), unit, Role.KASI_HUMAS);

        people.unassign(scope, colleague.id(), unit, Role.OPERATOR);

        assertThat(inbox.take(scope, operator, InboxFilter.OPEN)).isZero();
        assertThat(acts()).isEmpty();
    }

    @Test
    void leavesWhatIsDoneToWhoDidIt() {
        inbox.act(scope, colleague, List.of(item("Antre tiga jam").id()), new Deed.Finish(DoneReason.READ));

        people.unassign(scope, colleague.id(), unit, Role.OPERATOR);

        var done = list(View.SELESAI).getFirst();
        assertThat(done.done().by().name()).isEqualTo(colleague.name());
        assertThat(done.owner().name()).isEqualTo(colleague.name());
    }

    private List<String> acts() {
        return jdbc.sql(
                        "select subject || ' ' || note from audit.entry where what = 'desk.returned' and unit_id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .list();
    }
}
