package id.kentongan.signal.emerge;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.signal.emerge.Burst.Kind;
import id.kentongan.signal.emerge.Burst.Reason;
import id.kentongan.signal.emerge.Burst.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergenceTests {
    private final Ordinary stream = new Ordinary();

    @Test
    void saysNothingOfOrdinaryWeeks() {
        stream.days(28, 1_000);

        assertThat(stream.told()).isEmpty();
    }

    @Test
    void tellsOfAnIssueByItsTermsAndItems() {
        stream.days(5, 1_000).issue(12, 4, "banjir", "pasar");

        Burst burst = stream.told().getFirst();
        assertThat(burst.state()).isEqualTo(State.NEW);
        assertThat(burst.kind()).isEqualTo(Kind.ORGANIC);
        assertThat(burst.terms()).startsWith("banjir", "pasar");
        assertThat(burst.items()).hasSizeBetween(4, 6).doesNotHaveDuplicates();
        assertThat(burst.reason()).isInstanceOf(Reason.OwnWords.class);
        assertThat(burst.score()).isGreaterThan(6);
    }

    @Test
    void speaksAgainOnlyWhenItHasReallyGrown() {
        stream.days(5, 1_000).issue(60, 12, "banjir", "pasar");

        assertThat(stream.told()).extracting(Burst::name).containsOnly("b1");
        assertThat(stream.told()).extracting(Burst::state).containsExactly(State.NEW, State.GROWING, State.GROWING);
        assertThat(stream.told().get(1).items().size()).isGreaterThanOrEqualTo((int)
                (2.5 * stream.told().get(0).items().size()));
    }

    @Test
    void doesNotRepeatAnIssueThatLastsForDays() {
        stream.days(5, 1_000);
        for (int day = 0; day < 5; day++) {
            stream.issue(40, 24, "banjir", "pasar");
        }

        assertThat(stream.told()).hasSizeLessThanOrEqualTo(4);
        assertThat(stream.told()).extracting(Burst::name).containsOnly("b1");
    }

    @Test
    void makesOneBurstOfTermsThatShareTheirPosts() {
        stream.days(5, 1_000);
        for (int i = 0; i < 15; i++) {
            stream.issue(1, 0.2, "banjir", "pasar");
            stream.issue(1, 0.2, "pasar", "kebonagung");
        }

        assertThat(stream.told().stream().filter(burst -> burst.state() == State.NEW))
                .hasSize(1);
    }

    @Test
    void takesAPressReleaseOnFortyPortalsForOneVoice() {
        stream.days(5, 1_000);
        List<String> release = List.of("bupati", "resmikan", "gedung", "pelayanan", "terpadu");
        for (int portal = 0; portal < 40; portal++) {
            stream.days(0.01, 1_000);
            stream.say("release", "portal" + portal, release);
        }

        Burst burst = stream.told().getFirst();
        assertThat(stream.told().stream().filter(told -> told.state() == State.NEW))
                .hasSize(1);
        assertThat(burst.kind()).isEqualTo(Kind.COORDINATED);
        assertThat(burst.reason()).isEqualTo(new Reason.Alike(15, 15));
    }

    @Test
    void callsATemplateCoordinated() {
        stream.days(5, 1_000);
        for (int i = 0; i < 10; i++) {
            stream.days(0.01, 1_000);
            stream.say(
                    "variant" + i,
                    "akun" + i,
                    List.of("pilih", "calon", "kita", "nomor", "menang", "kata" + i, "kata" + 2 * i));
        }

        assertThat(stream.told().getFirst().kind()).isEqualTo(Kind.COORDINATED);
        assertThat(stream.told().getFirst().reason()).isInstanceOf(Reason.Alike.class);
    }

    @Test
    void callsTheSameSourceAgainAndAgainCoordinated() {
        stream.days(5, 1_000);
        for (int i = 0; i < 30; i++) {
            stream.days(0.005, 1_000);
            var terms = new ArrayList<>(List.of("dukung", "tambang"));
            terms.addAll(stream.words(9));
            stream.say("own" + i, "akunbaru", terms);
        }

        Burst last = stream.told().getLast();
        assertThat(last.kind()).isEqualTo(Kind.COORDINATED);
        assertThat(last.reason()).isInstanceOfSatisfying(Reason.FewSources.class, few -> assertThat(few.sources())
                .isOne());
    }

    @Test
    void doesNotMindThatAllPostsComeFromOnePlatform() {
        stream.days(5, 1_000).issue(12, 4, "banjir", "pasar");
        List<Burst> many = List.copyOf(stream.told());
        var emergence = new Emergence(Settings.USUAL);
        var platform = new Ordinary(emergence);
        platform.days(5, 1_000);
        for (int i = 0; i < 12; i++) {
            platform.days(0.01, 1_000);
            var terms = new ArrayList<>(List.of("banjir", "pasar"));
            terms.addAll(platform.words(6));
            platform.accept(new Post("x" + i, platform.now(), null, "x" + i, terms));
        }

        assertThat(many.getFirst().kind()).isEqualTo(Kind.ORGANIC);
        assertThat(platform.told().getFirst().kind()).isEqualTo(Kind.ORGANIC);
        assertThat(platform.told().getFirst().reason())
                .isInstanceOfSatisfying(
                        Reason.OwnWords.class, own -> assertThat(own.sources()).isZero());
    }

    @Test
    void callsWhatReturnsWithTheWeekCalendar() {
        stream.days(5, 1_000);
        for (int week = 0; week < 3; week++) {
            stream.issue(20, 2, "jumat", "berkah").days(7 - 2 / 24.0, 1_000);
        }

        List<Burst> news = stream.told().stream()
                .filter(burst -> burst.state() == State.NEW)
                .toList();
        assertThat(news).extracting(Burst::kind).containsExactly(Kind.ORGANIC, Kind.CALENDAR, Kind.CALENDAR);
        assertThat(news.getLast().reason())
                .isInstanceOfSatisfying(Reason.Recurring.class, again -> assertThat(again.before())
                        .hasSize(2));
    }

    @Test
    void callsTheGreetingsOfANationalDayCalendar() {
        // the stream begins on the 1st of June; the day is the 1st of July
        stream.days(30, 200).issue(20, 4, "selamat", "hari", "bhayangkara");

        assertThat(stream.told().getFirst().kind()).isEqualTo(Kind.CALENDAR);
        assertThat(stream.told().getFirst().reason()).isEqualTo(new Reason.NationalDay("Hari Bhayangkara"));
    }

    @Test
    void doesNotTakeAFireOnANationalDayForTheDay() {
        stream.days(30, 200).issue(20, 4, "kebakaran", "gudang", "asap");

        assertThat(stream.told().getFirst().kind()).isEqualTo(Kind.ORGANIC);
    }

    @Test
    void dependsOnNothingThatComesLater() {
        var shorter = new Ordinary();
        shorter.days(5, 1_000).issue(12, 4, "banjir", "pasar");
        stream.days(5, 1_000)
                .issue(12, 4, "banjir", "pasar")
                .issue(40, 4, "demo", "buruh")
                .days(3, 1_000);

        assertThat(stream.told()).startsWith(shorter.told().toArray(Burst[]::new));
        assertThat(stream.told().size()).isGreaterThan(shorter.told().size());
    }

    @Test
    void saysMoreWhenMoreFalseBurstsAreAllowed() {
        var strict = new Ordinary(new Emergence(Settings.USUAL.withFalsePerWeek(0.001)));
        var loose = new Ordinary(new Emergence(Settings.USUAL.withFalsePerWeek(1000)));
        strict.days(5, 1_000).issue(6, 3, "banjir", "pasar");
        loose.days(5, 1_000).issue(6, 3, "banjir", "pasar");

        Instant early = loose.told().getFirst().at();
        assertThat(strict.told()).allSatisfy(burst -> assertThat(burst.at()).isAfter(early));
    }
}
