package id.kentongan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.cli.Application;
import id.kentongan.cli.Base;
import id.kentongan.mention.Intake;
import id.kentongan.people.People;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.perception.Mark;
import id.kentongan.perception.Marks;
import id.kentongan.perception.Span;
import id.kentongan.source.Import;
import id.kentongan.source.Imports;
import id.kentongan.survey.Period;
import id.kentongan.survey.Surveys;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo through the real imports into a real database. */
class DemoTests {
    @TempDir
    private Path directory;

    @Test
    void buildsTheRegencyAndLetsTheLastDaysComeIn() throws InterruptedException {
        var options = new Base.Options();
        options.data = directory.resolve("data");
        try (var base = Base.claim(options);
                var application = Application.offline(base)) {
            var stage = application.getBean(Demo.class).build(2);
            assertThat(stage.signIns())
                    .extracting(Demo.SignIn::name)
                    .containsExactly("admin", "kasi", "operator", "operator2", "pimpinan", "diskominfo");
            assertThat(stage.signIns()).allMatch(signIn -> canSignIn(application, signIn));
            assertThat(units(application))
                    .startsWith("Kabupaten Muara Kenanga (contoh)")
                    .contains("  Polres Muara Kenanga (contoh)", "    Satpas SIM", "    Polsek Tanjung Randu")
                    .contains("  Diskominfo Muara Kenanga (contoh)", "    Loket Layanan Publik");

            assertThat(runImports(application)).hasSize(Feed.values().length);
            var before = mentions(application);
            assertThat(before).isGreaterThan(6000);
            assertThat(kinds(application)).containsExactly("comment", "complaint", "news", "review");

            var told = new ArrayList<Unfolding.Told>();
            stage.rest().run(() -> true, told::add);
            runImports(application);
            assertThat(told).hasSize(2);
            assertThat(mentions(application))
                    .isEqualTo(before
                            + told.stream().mapToInt(Unfolding.Told::items).sum());
            assertThat(respondents(application)).isGreaterThan(0);
            assertThat(marks(application))
                    .extracting(Mark::kind)
                    .containsExactly(Mark.Kind.HAPPENED, Mark.Kind.SAID, Mark.Kind.FIXED);
        }
    }

    private static List<Mark> marks(ConfigurableApplicationContext application) {
        var today = LocalDate.now(Regency.WIB);
        return application
                .getBean(Marks.class)
                .list(application.getBean(Units.class).everything(), Span.ending(today, Demo.UNFOLDED_DAYS));
    }

    private static long respondents(ConfigurableApplicationContext application) {
        var scope = application.getBean(Units.class).everything();
        var surveys = application.getBean(Surveys.class);
        var form = surveys.list(scope).getFirst();
        var half = Period.around(surveys.today(form).minusDays(30), Period.Part.S1);
        return surveys.result(scope, form, half).respondents();
    }

    private static boolean canSignIn(ConfigurableApplicationContext application, Demo.SignIn signIn) {
        return application
                .getBean(People.class)
                .findCredentials(signIn.name())
                .map(People.Credentials::enabled)
                .orElse(false);
    }

    private static List<String> units(ConfigurableApplicationContext application) {
        var units = application.getBean(Units.class);
        return units.list(units.everything()).stream().map(DemoTests::shown).toList();
    }

    private static String shown(Unit unit) {
        return "  ".repeat(unit.depth()) + unit.name();
    }

    private static List<Import> runImports(ConfigurableApplicationContext application) {
        var intake = application.getBean(Intake.class);
        var ended = application.getBean(Imports.class).takeUp().stream()
                .map(id -> intake.run(id, progress -> {}))
                .toList();
        assertThat(ended)
                .allMatch(done ->
                        done.state() == Import.State.DONE && done.counts().refused() == 0);
        return ended;
    }

    private static long mentions(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from mention.mention")
                .query(Long.class)
                .single();
    }

    private static List<String> kinds(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select distinct kind from mention.mention order by kind")
                .query(String.class)
                .list();
    }
}
