package id.kentongan.morning;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.PersonId;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.text.Threat;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NewsDeskTests extends PageTest {
    @Autowired
    private VisitStore visits;

    @Autowired
    private Mentions mentions;

    @Autowired
    private JdbcClient database;

    private UnitId unit;
    private Scope scope;
    private PersonId person;
    private Instant loaded;

    @BeforeEach
    void loadSome() throws IOException {
        unit = fixtures.institution("Polres Kabar");
        scope = fixtures.below(unit);
        person = fixtures.idOf(fixtures.person(unit, Role.KASI_HUMAS));
        load(unit, """
                n1,Siti,1,2026-10-01,"Antre tiga jam, petugasnya lambat sekali dan tidak ramah",,
                n2,Budi,5,2026-10-02,Pelayanan cepat dan petugas ramah sekali,Terima kasih,2026-10-03
                n3,Tono,2,2026-10-03,"Lambat sekali, sangat mengecewakan",Mohon maaf,2026-10-04
                n4,Wati,2,2026-10-04,,,
                n5,Agus,4,2026-10-05,,,
                """);
        loaded =
                mentions.list(scope, Filter.NONE, null, 1).mentions().getFirst().collectedAt();
    }

    @Test
    void showsTheLastSevenDaysOnTheFirstVisit() {
        var news = desk(loaded.plus(Duration.ofDays(6))).news(scope, person, List.of());

        assertThat(news.leftAt()).isNull();
        assertThat(news.since()).isEqualTo(loaded.minus(Duration.ofDays(1)));
        assertThat(news.all()).isEqualTo(new Mentions.Capped(5, false));
        assertThat(news.negative().n()).isEqualTo(2);
        assertThat(news.threats()).isEmpty();
    }

    @Test
    void showsWhatCameInSinceThePersonLeft() {
        desk(loaded.minus(Duration.ofDays(3))).news(scope, person, List.of());
        desk(loaded.minus(Duration.ofDays(2))).news(scope, person, List.of());

        var news = desk(loaded.plusSeconds(60)).news(scope, person, List.of());

        assertThat(news.leftAt()).isEqualTo(loaded.minus(Duration.ofDays(2)).minus(VisitStore.OVERLAP));
        assertThat(news.all().n()).isEqualTo(5);
    }

    @Test
    void showsWhatWasBeingWrittenWhileThePersonLeft() {
        desk(loaded.plusSeconds(20)).news(scope, person, List.of());

        var news = desk(loaded.plus(Duration.ofHours(12))).news(scope, person, List.of());

        assertThat(news.all().n()).isEqualTo(5);
    }

    @Test
    void showsNothingWhenNothingCameInSince() {
        desk(loaded.plus(Duration.ofHours(1))).news(scope, person, List.of());

        var news = desk(loaded.plus(Duration.ofHours(12))).news(scope, person, List.of());

        assertThat(news.leftAt()).isEqualTo(loaded.plus(Duration.ofHours(1)).minus(VisitStore.OVERLAP));
        assertThat(news.isNothing()).isTrue();
        assertThat(news.samples()).isEmpty();
    }

    @Test
    void samplesWhatIsNegativeFirst() {
        var news = desk(loaded.plusSeconds(60)).news(scope, person, List.of());

        assertThat(news.samples()).extracting(Mention::externalId).containsExactly("n3", "n1", "n5");
    }

    @Test
    void doesNotRepeatWhatThePageShowsAnyway() {
        var desk = desk(loaded.plusSeconds(60));

        var news = desk.news(scope, person, desk.waiting(scope).first());

        assertThat(news.samples()).extracting(Mention::externalId).containsExactly("n3", "n5", "n2");
    }

    @Test
    void namesTheThreatsThatCameIn() {
        database.sql(
                        "update mention.mention set threats = :gambling where external_id in ('n4', 'n5') and unit_id = :unit")
                .param("gambling", 1 << Threat.GAMBLING.ordinal())
                .param("unit", unit.value())
                .update();

        var news = desk(loaded.plusSeconds(60)).news(scope, person, List.of());

        assertThat(news.threats()).extracting(News.Danger::threat).containsExactly(Threat.GAMBLING);
        assertThat(news.threats().getFirst().n().n()).isEqualTo(2);
        assertThat(news.threats().getFirst().href()).contains("ancaman=gambling");
    }

    @Test
    void asksForAnAnswerToLowStarsOnly() {
        var waiting = desk(loaded).waiting(scope);

        assertThat(waiting.all()).isEqualTo(new Mentions.Capped(2, false));
        assertThat(waiting.first()).extracting(Mention::externalId).containsExactly("n4", "n1");
    }

    @Test
    void seesNothingOfTheUnitNextDoor() {
        var sibling = fixtures.below(fixtures.institution("Polres Sebelah"));
        var desk = desk(loaded.plusSeconds(60));

        assertThat(desk.news(sibling, person, List.of()).isNothing()).isTrue();
        assertThat(desk.waiting(sibling).all().n()).isZero();
        assertThat(desk.isAnythingThere(sibling)).isFalse();
        assertThat(desk.isAnythingThere(scope)).isTrue();
    }

    private NewsDesk desk(Instant now) {
        return new NewsDesk(visits, mentions, Clock.fixed(now, ZoneOffset.UTC));
    }
}
