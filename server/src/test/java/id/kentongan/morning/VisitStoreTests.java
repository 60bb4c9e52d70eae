package id.kentongan.morning;

import static id.kentongan.morning.VisitStore.OVERLAP;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestDatabase;
import id.kentongan.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitStoreTests {
    private static final Instant EVENING = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-24T00:30:00Z");
    private static final PersonId SITI = new PersonId(new UUID(0, 1));

    private VisitStore visits;

    @BeforeEach
    void openStore() {
        visits = new VisitStore(JdbcClient.create(TestDatabase.fresh().dataSource()));
    }

    @Test
    void knowsNothingOfTheFirstVisit() {
        assertThat(visits.arrive(SITI, EVENING)).isEmpty();
        assertThat(visits.arrive(SITI, EVENING.plus(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    void remembersWhenTheVisitBeforeEndedAndAMinuteMore() {
        visits.arrive(SITI, EVENING.minusSeconds(600));
        visits.arrive(SITI, EVENING);

        assertThat(visits.arrive(SITI, MORNING)).contains(EVENING.minusSeconds(60));
    }

    @Test
    void staysInOneVisitWhileThePageIsOpenedAgainAndAgain() {
        visits.arrive(SITI, EVENING);
        visits.arrive(SITI, MORNING);

        assertThat(visits.arrive(SITI, MORNING.plus(Duration.ofMinutes(29)))).contains(EVENING.minus(OVERLAP));
        assertThat(visits.arrive(SITI, MORNING.plus(Duration.ofMinutes(58)))).contains(EVENING.minus(OVERLAP));
    }

    @Test
    void beginsANewVisitAfterHalfAnHour() {
        visits.arrive(SITI, EVENING);
        visits.arrive(SITI, MORNING);

        assertThat(visits.arrive(SITI, MORNING.plus(Duration.ofMinutes(31)))).contains(MORNING.minus(OVERLAP));
    }

    @Test
    void takesNoHarmFromAClockThatRunsBack() {
        visits.arrive(SITI, EVENING);
        visits.arrive(SITI, MORNING);
        visits.arrive(SITI, MORNING.minusSeconds(7200));

        assertThat(visits.arrive(SITI, MORNING.plusSeconds(60))).contains(EVENING.minus(OVERLAP));
    }

    @Test
    void tellsPersonsApart() {
        visits.arrive(SITI, EVENING);

        assertThat(visits.arrive(new PersonId(new UUID(0, 2)), MORNING)).isEmpty();
    }
}
