package id.kentongan.perception.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.PageTest;
import id.kentongan.mention.MentionId;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.perception.Span;
import id.kentongan.signal.MeanRating;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WavesTests extends PageTest {
    private static final Span FEBRUARY = new Span(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));
    private static final String TEMPLATE = "Petugas sangat ramah dan pelayanan cepat sekali terima kasih Satpas";

    @Autowired
    private Waves waves;

    @Autowired
    private LeftOutStore store;

    @Autowired
    private JdbcClient jdbc;

    private UnitId office;
    private UnitId other;
    private Scope scope;
    private Viewer viewer;

    @BeforeEach
    void loadAWave() throws IOException {
        var institution = fixtures.institution("Polres Gelombang");
        office = fixtures.office(institution, "Satpas");
        other = fixtures.office(institution, "SPKT");
        scope = fixtures.below(institution);
        viewer = fixtures.viewer(institution, Role.OPERATOR);
        load(office, ordinary() + wave("w", 6));
    }

    @Test
    void leavesAWaveOutOnceAndPutsItBack() {
        var found = waves.find(scope, FEBRUARY);
        assertThat(found).extracting(Wave::size).containsExactly(6);

        var id = leaveOut(found.getFirst()).orElseThrow();

        assertThat(waves.find(scope, FEBRUARY)).isEmpty();
        assertThat(leaveOut(found.getFirst())).isEmpty();
        assertThat(waves.leftOut(scope, FEBRUARY))
                .extracting(LeftOutWave::n, LeftOutWave::by)
                .hasSize(1);
        assertThat(waves.stars(scope, FEBRUARY).of(Set.of(office), FEBRUARY)).isEqualTo(new MeanRating(0, 0, 0, 0, 6));

        waves.putBack(scope, id);

        assertThat(waves.find(scope, FEBRUARY)).hasSize(1);
        assertThat(waves.stars(scope, FEBRUARY).days()).isEmpty();
        assertThat(jdbc.sql(
                                "select what || ' ' || note from audit.entry where unit_id = :unit and what like 'perception.%' "
                                        + "order by seq")
                        .param("unit", office.value())
                        .query(String.class)
                        .list())
                .containsExactly("perception.wave_left_out text 6", "perception.wave_put_back text 6");
    }

    @Test
    void findsWhatAWaveGrewBySinceItWasLeftOut() throws IOException {
        leaveOut(waves.find(scope, FEBRUARY).getFirst());

        load(office, wave("x", 2));

        assertThat(waves.find(scope, FEBRUARY)).extracting(Wave::size).containsExactly(2);
    }

    @Test
    void keepsTheSumsAndNotTheMentionAfterAnErasure() {
        var wave = waves.find(scope, FEBRUARY).getFirst();
        leaveOut(wave);
        List<MentionId> erased = List.of(wave.reviews().getFirst().id());
        assertThat(store.count(erased)).isEqualTo(1);
        assertThat(store.of(erased)).containsOnlyKeys(erased);

        store.erase(erased);

        assertThat(store.count(erased)).isZero();
        assertThat(waves.stars(scope, FEBRUARY).of(Set.of(office), FEBRUARY).n())
                .isEqualTo(6);
    }

    @Test
    void isNotThereForTheUnitNextDoor() {
        var beside = fixtures.below(other);
        var wave = waves.find(scope, FEBRUARY).getFirst();
        assertThat(waves.find(beside, FEBRUARY)).isEmpty();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> leaveOut(beside, wave));

        var id = leaveOut(wave).orElseThrow();

        assertThat(waves.leftOut(beside, FEBRUARY)).isEmpty();
        assertThat(waves.stars(beside, FEBRUARY).days()).isEmpty();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> waves.putBack(beside, id));
    }

    private Optional<UUID> leaveOut(Wave wave) {
        return leaveOut(scope, wave);
    }

    private Optional<UUID> leaveOut(Scope within, Wave wave) {
        return waves.leaveOut(
                within,
                viewer,
                wave.unit(),
                wave.span(),
                wave.reviews().getFirst().id());
    }

    private static String ordinary() {
        return IntStream.range(0, 8)
                .mapToObj(i ->
                        "o%d,B%d,3,2026-01-%02d,Antrean hari itu biasa saja ke %d,,\n".formatted(i, i, 5 + 3 * i, i))
                .collect(Collectors.joining());
    }

    private static String wave(String prefix, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "%s%d,%s%d,5,2026-02-%02d,%s,,\n".formatted(prefix, i, prefix, i, 10 + i % 3, TEMPLATE))
                .collect(Collectors.joining());
    }
}
