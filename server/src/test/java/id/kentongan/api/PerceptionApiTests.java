package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Role;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PerceptionApiTests extends ApiTest {
    private static final String OCTOBER = "from=2026-10-01&to=2026-10-31";

    private final Texts t = Pages.texts(Language.ID);

    @Test
    void givesTheFiguresOfThePage() {
        say(90);

        var total = program.get("/api/v1/perception?" + OCTOBER + "&step=week&unit=" + office)
                .body()
                .path("total");
        var page = page(
                office, Role.PIMPINAN, "/persepsi?dari=2026-10-01&sampai=2026-10-31&langkah=minggu&unit=" + office);

        var rating = total.path("rating");
        assertThat(rating.path("enough").asBoolean()).isTrue();
        assertThat(page)
                .contains(">" + number(rating, "value", 2) + "<")
                .contains(number(rating, "low", 2) + "–" + number(rating, "high", 2));
        var negative = total.path("sentiment").path("negative");
        assertThat(negative.path("enough").asBoolean()).isTrue();
        assertThat(page)
                .contains(">" + t.percent(negative.path("value").asDouble()) + "<")
                .contains(t.number(100 * negative.path("low").asDouble(), 0) + "–"
                        + t.percent(negative.path("high").asDouble()));
        assertThat(page)
                .contains(">" + total.path("mentions").asLong() + "<")
                .contains(">" + total.path("sentiment").path("unsure").asLong() + "<");
        assertThat(total.path("mentions").asLong()).isEqualTo(90);
        for (var element : total.path("elements")) {
            var name = t.of("part.element." + element.path("element").asString());
            assertThat(page).contains(name + " (" + element.path("n").asLong() + ")");
        }
    }

    @Test
    void stepsAddUpToTheTotal() {
        say(90);
        for (var step : new String[] {"day", "week", "month"}) {
            var answer = program.get("/api/v1/perception?" + OCTOBER + "&step=" + step)
                    .body();
            var sum = 0L;
            for (var moment : answer.path("course")) {
                sum += moment.path("figures").path("mentions").asLong();
            }
            assertThat(sum).as(step).isEqualTo(90);
            assertThat(answer.path("step").asString()).isEqualTo(step);
            assertThat(answer.path("course").path(0).path("from").asString()).isEqualTo("2026-10-01");
            assertThat(answer.path("confidence").asDouble()).isEqualTo(0.95);
        }
    }

    @Test
    void saysWhereThereIsNotEnough() {
        say(3);

        var total = program.get("/api/v1/perception?" + OCTOBER).body().path("total");

        assertThat(total.path("rating").toString()).isEqualTo("""
                {"n":3,"enough":false,"value":null,"low":null,"high":null}""");
        assertThat(total.path("sentiment").path("negative").path("enough").asBoolean())
                .isFalse();
        assertThat(total.path("elements")).hasSize(9).allSatisfy(element -> assertThat(
                        element.path("negative").path("enough").asBoolean())
                .isFalse());
    }

    @Test
    void measuresTheLastFourWeeksUnlessAsked() {
        var answer = program.get("/api/v1/perception").body();

        assertThat(answer.path("course")).hasSize(28);
        assertThat(answer.path("unit").isNull()).isTrue();
        assertThat(answer.path("total").path("mentions").asLong()).isZero();
    }

    private void say(int count) {
        program.post(batch(IntStream.range(0, count)
                .mapToObj(i -> """
                        {"id":"n%d","at":"2026-10-%02dT03:00:00Z","stars":%d,"text":"%s"}
                        """.formatted(
                                i,
                                1 + i % 28,
                                i % 3 == 0 ? 1 : 5,
                                i % 3 == 0 ? "Antrean lama sekali, parkir sempit" : "Petugas ramah dan cepat"))
                .toArray(String[]::new)));
    }

    private String number(JsonNode figure, String name, int decimals) {
        return t.number(figure.path(name).asDouble(), decimals);
    }
}
