package id.kentongan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandoverTests extends DeskTest {
    @Autowired
    private Handover handover;

    @Test
    void leavesANoteThatTheMorningShows() throws IOException {
        arrive("1|Antre lama sekali di loket", "2|Toiletnya kotor");
        inbox.act(scope, operator, List.of(open().getFirst().id()), new Deed.Finish(DoneReason.READ));
        var night = signedIn(unit, Role.OPERATOR);
        night.open("/piket");
        night.submit("/piket/catatan", "satuan", unit.toString(), "teks", "Tunggu jawaban Satpas <b>pagi ini</b>");

        assertThat(handover.notes(scope, 5)).singleElement().satisfies(note -> {
            assertThat(note.open()).isEqualTo(1);
            assertThat(note.done()).isEqualTo(1);
        });
        assertThat(page(unit, Role.PIMPINAN, "/"))
                .contains("Tunggu jawaban Satpas &lt;b&gt;pagi ini&lt;/b&gt;")
                .contains("1 terbuka");
    }

    @Test
    void putsPeopleOnDutyAndTakesThemOff() throws IOException {
        arrive("1|Antre lama sekali di loket");
        var head = signedIn(unit, Role.KASI_HUMAS);
        head.open("/piket");
        var now = LocalDateTime.now(Fixtures.WIB);
        head.submit(
                "/piket/jaga",
                "orang",
                operator.id().toString(),
                "satuan",
                unit.toString(),
                "mulai",
                now.minusHours(1).toString(),
                "selesai",
                now.plusHours(8).toString());

        assertThat(head.html()).contains("sedang jaga").contains(operator.name());
        assertThat(head.open("/")).contains("Sedang jaga: " + operator.name());
        var shift = handover.shifts(scope, Instant.now(), 5).getFirst();
        head.submit("/piket/jaga/" + shift.id() + "/hapus");
        assertThat(handover.shifts(scope, Instant.now(), 5)).isEmpty();
    }

    @Test
    void refusesShiftsThatCannotBe() {
        var head = signedIn(unit, Role.KASI_HUMAS);
        var elsewhere = fixtures.viewer(fixtures.institution("Polres Lain"), Role.OPERATOR);
        for (var wrong : List.of(
                List.of(operator.id().toString(), "2100-01-02T07:00", "2100-01-01T19:00"),
                List.of(operator.id().toString(), "2100-01-01T07:00", "2100-01-03T07:00"),
                List.of(operator.id().toString(), "besok", "lusa"),
                List.of(elsewhere.id().toString(), "2100-01-01T07:00", "2100-01-01T19:00"))) {
            head.open("/piket");
            head.submit(
                    "/piket/jaga",
                    "orang",
                    wrong.get(0),
                    "satuan",
                    unit.toString(),
                    "mulai",
                    wrong.get(1),
                    "selesai",
                    wrong.get(2));

            assertThat(head.html()).contains("Jadwal tidak disimpan");
        }
        assertThat(handover.shifts(scope, Instant.now(), 5)).isEmpty();
    }
}
