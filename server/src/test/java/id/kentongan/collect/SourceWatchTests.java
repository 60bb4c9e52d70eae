package id.kentongan.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.mention.Intake;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.Item;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.text.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SourceWatchTests extends PageTest {
    @Autowired
    private SourceWatch watch;

    @Autowired
    private Sources sources;

    @Autowired
    private Intake intake;

    private UnitId unit;

    @BeforeEach
    void setUpInstitution() {
        unit = fixtures.institution("Polres Pantau");
    }

    @Test
    void tellsQuietFromBroken() {
        var steady = feed();
        var quiet = feed();
        var broken = feed();
        for (var source : List.of(steady, quiet, broken)) {
            bring(source, 8, 63);
            sources.worked(source, Instant.now());
        }
        bring(steady, 1, 7);
        sources.failed(broken, Instant.now().plusSeconds(1), "net.failed.timeout", List.of("kabar.example"));

        assertThat(state(steady)).isEqualTo(SourceState.FINE);
        assertThat(state(quiet)).isEqualTo(SourceState.QUIET);
        assertThat(state(broken)).isEqualTo(SourceState.BROKEN);
        var page = page(unit, Role.KASI_HUMAS, "/sumber/keadaan");
        assertThat(page).contains("lebih sepi dari biasanya").contains("kabar.example");
    }

    @Test
    void saysNothingOfAQuietWeekWhereThereWasLittle() {
        var source = feed();
        bring(source, 50, 55);
        sources.worked(source, Instant.now());

        assertThat(state(source)).isEqualTo(SourceState.FINE);
    }

    @Test
    void asksForANewFileWhenTheLastIsOld() {
        var source = sources.add(fixtures.below(unit), unit, "Tabel " + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
        assertThat(state(source)).isEqualTo(SourceState.NEW);

        sources.worked(source, Instant.now().minus(20, ChronoUnit.DAYS));
        assertThat(state(source)).isEqualTo(SourceState.STALE);

        sources.worked(source, Instant.now());
        assertThat(state(source)).isEqualTo(SourceState.FINE);
    }

    private SourceId feed() {
        return sources.add(fixtures.below(unit), unit, "Umpan " + UUID.randomUUID(), SourceKind.FEED)
                .orElseThrow();
    }

    private SourceState state(SourceId id) {
        return watch.list(fixtures.below(unit)).stream()
                .filter(watched -> watched.source().id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** One item a day. */
    private void bring(SourceId source, int fromDaysAgo, int toDaysAgo) {
        var items = new ArrayList<Item>();
        for (var day = fromDaysAgo; day <= toDaysAgo; day++) {
            var at = Instant.now().minus(day, ChronoUnit.DAYS);
            items.add(new Item(
                    "k" + day,
                    Kind.NEWS,
                    at,
                    at,
                    null,
                    "Kabar dari kecamatan " + day,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        intake.take(source, items, counts -> {});
    }
}
