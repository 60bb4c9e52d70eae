package id.kentongan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.platform.BadInput;
import id.kentongan.signal.Answers;
import id.kentongan.signal.Quality;
import id.kentongan.survey.Responses.Taken;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.text.Element;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SurveysTests extends SurveyTest {
    private static final Period YEAR = Period.year(2026);

    @Autowired
    private CommentPurge purge;

    @Autowired
    private SurveyExport export;

    @Test
    void keepsAForm() {
        assertThat(survey().title()).isEqualTo("SKM Pelayanan SIM");
        assertThat(survey().elements()).containsExactly(Element.values());
        assertThat(survey().settings().services()).containsExactly("SIM baru", "Perpanjangan");
        assertThat(survey().code()).matches("[2-9a-kmnp-z]{10}");
        assertThat(responses.find(survey().code())).contains(survey());
        assertThat(responses.find("2222222222")).isEmpty();

        surveys.change(scope, id, new Settings(" SKM SIM ", List.of(), 0));
        surveys.close(scope, id);

        assertThat(survey().settings()).isEqualTo(new Settings("SKM SIM", List.of(), 0));
        assertThat(survey().open()).isFalse();
        assertThat(surveys.list(scope)).containsExactly(survey());
    }

    @Test
    void computesTheOfficialIndexOfAPeriod() {
        enter(DAY, 3, all(3));
        enter(DAY, 1, all(4));
        enter(LocalDate.of(2025, 12, 31), 5, all(1));

        var result = surveys.result(scope, survey(), YEAR);

        assertThat(result.respondents()).isEqualTo(4);
        assertThat(result.of(Element.SARPRAS)).isEqualTo(new Answers(0, 0, 3, 1));
        var index = result.index().orElseThrow();
        assertThat(index.converted()).isEqualTo(new BigDecimal("81.25"));
        assertThat(index.quality()).isEqualTo(Quality.B);
        assertThat(surveys.result(scope, survey(), Period.of("2026-t2")).respondents())
                .isEqualTo(4);
        assertThat(surveys.result(scope, survey(), Period.of("2026-t3")).index())
                .isEmpty();
    }

    @Test
    void leavesOutWhatTheFormDoesNotAsk() {
        var free = surveys.make(
                scope,
                office,
                Arrays.stream(Element.values())
                        .filter(element -> element != Element.BIAYA)
                        .toList(),
                SETTINGS);
        var form = surveys.get(scope, free);
        assertThat(form.leftOut()).containsExactly(Element.BIAYA);
        var answers = new EnumMap<Element, Integer>(all(3).answers());
        answers.remove(Element.BIAYA);
        responses.enter(form, List.of(new Responses.Dated(DAY, new Response(answers, "", ""))));

        var index = surveys.result(scope, form, YEAR).index().orElseThrow();

        assertThat(index.converted()).isEqualTo(new BigDecimal("75.00"));
        assertThat(index.weights()).hasSize(8).containsEntry(Element.WAKTU, new BigDecimal("0.125"));
        assertThatThrownBy(() -> surveys.make(scope, office, List.of(Element.WAKTU), SETTINGS))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void weighsPeriodsThatEndFromTodayOnAndLeavesEarlierOnesAsTheyWere() {
        var today = surveys.today(survey());
        var earlier = Period.year(today.getYear() - 1);
        var answers = new EnumMap<Element, Integer>(all(1).answers());
        answers.put(Element.WAKTU, 4);
        var response = new Response(answers, "", "");
        enter(today, 1, response);
        enter(earlier.from(), 1, response);
        var weights = new EnumMap<Element, BigDecimal>(Element.class);
        survey().elements().forEach(element -> weights.put(element, new BigDecimal("0.0625")));
        weights.put(Element.WAKTU, new BigDecimal("0.5"));

        surveys.weigh(scope, id, weights);

        var now = surveys.result(scope, survey(), Period.year(today.getYear()));
        assertThat(now.weights()).hasSize(9);
        assertThat(now.index().orElseThrow().index()).isEqualTo(new BigDecimal("2.500"));
        var before = surveys.result(scope, survey(), earlier);
        assertThat(before.weights()).isEmpty();
        assertThat(before.index().orElseThrow().index()).isEqualTo(new BigDecimal("1.333"));

        surveys.weigh(scope, id, Map.of());
        assertThat(surveys.result(scope, survey(), now.period())
                        .index()
                        .orElseThrow()
                        .index())
                .isEqualTo(new BigDecimal("1.333"));
    }

    @Test
    void refusesWeightsThatDoNotAddUpToOne() {
        var weights = new EnumMap<Element, BigDecimal>(Element.class);
        survey().elements().forEach(element -> weights.put(element, new BigDecimal("0.11")));
        assertThatThrownBy(() -> surveys.weigh(scope, id, weights)).isInstanceOf(BadInput.class);

        weights.put(Element.WAKTU, new BigDecimal("0.12"));
        surveys.weigh(scope, id, weights);

        weights.remove(Element.WAKTU);
        weights.put(Element.BIAYA, new BigDecimal("0.23"));
        assertThatThrownBy(() -> surveys.weigh(scope, id, weights)).isInstanceOf(BadInput.class);
        weights.put(Element.WAKTU, new BigDecimal("0.24"));
        weights.put(Element.BIAYA, new BigDecimal("-0.01"));
        assertThatThrownBy(() -> surveys.weigh(scope, id, weights)).isInstanceOf(BadInput.class);
    }

    @Test
    void saysHowManyAnswersAreNeeded() {
        enter(DAY, 80, all(3));
        assertThat(surveys.result(scope, survey(), YEAR).needed()).isZero();

        surveys.serve(scope, id, YEAR, 120);
        assertThat(surveys.result(scope, survey(), YEAR).needed()).isEqualTo(92);
        assertThat(surveys.result(scope, survey(), YEAR).isEnough()).isFalse();
        surveys.serve(scope, id, YEAR, 100);

        assertThat(surveys.result(scope, survey(), YEAR).isEnough()).isTrue();
        assertThat(surveys.result(scope, survey(), Period.of("2026-s1")).served())
                .isZero();
        assertThatThrownBy(() -> surveys.serve(scope, id, YEAR, 0)).isInstanceOf(BadInput.class);
    }

    @Test
    void namesTheLowestElementsFirst() {
        var answers = new EnumMap<Element, Integer>(all(4).answers());
        answers.put(Element.SARPRAS, 2);
        answers.put(Element.WAKTU, 1);
        answers.put(Element.PROSEDUR, 2);
        enter(DAY, 2, new Response(answers, "", ""));

        assertThat(surveys.result(scope, survey(), YEAR).lowest(3))
                .containsExactly(Element.WAKTU, Element.PROSEDUR, Element.SARPRAS);
    }

    @Test
    void countsAnOpenedFormOnce() {
        var token = responses.newToken(survey());

        assertThat(responses.take(survey(), token, all(3), "203.0.113.1")).isEqualTo(Taken.COUNTED);
        assertThat(responses.take(survey(), token, all(1), "203.0.113.2")).isEqualTo(Taken.COUNTED_BEFORE);

        var year = Period.year(surveys.today(survey()).getYear());
        assertThat(surveys.result(scope, survey(), year).of(Element.WAKTU)).isEqualTo(new Answers(0, 0, 1, 0));
    }

    @Test
    void takesNothingIncompleteForgedOrLate() {
        var token = responses.newToken(survey());
        var answers = new EnumMap<Element, Integer>(all(3).answers());
        answers.remove(Element.SARPRAS);

        assertThat(responses.take(survey(), token, new Response(answers, "", ""), "203.0.113.1"))
                .isEqualTo(Taken.INCOMPLETE);
        assertThat(responses.take(survey(), "palsu", all(3), "203.0.113.1")).isEqualTo(Taken.STALE);
        var opened = survey();
        surveys.close(scope, id);
        assertThat(responses.take(opened, token, all(3), "203.0.113.1")).isEqualTo(Taken.CLOSED);
        assertThat(responses.take(survey(), token, all(3), "203.0.113.1")).isEqualTo(Taken.CLOSED);
        assertThat(count("survey.response")).isZero();
    }

    @Test
    void keepsCommentsApartFromAnswersAndOnlyAsLongAsTheFormSays() {
        var today = surveys.today(survey());
        enter(today.minusDays(364), 1, all(2, "SIM baru", "Antre lama"));
        enter(today.minusDays(367), 1, all(2, "Layanan karangan", "Sudah lama"));
        surveys.change(scope, id, new Settings("SKM", List.of(), 0));
        enter(today, 1, all(2, "", "Tidak ditanyakan"));
        surveys.change(scope, id, SETTINGS);
        assertThat(count("survey.comment")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from survey.comment c join survey.response r on r.id = c.id")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from survey.response where service like 'Layanan karangan'")
                        .query(Long.class)
                        .single())
                .isZero();

        purge.run();

        assertThat(count("survey.comment")).isEqualTo(1);
        assertThat(count("survey.response")).isEqualTo(3);
        var kept = surveys.comments(scope, id, Period.year(today.minusDays(364).getYear()), 10);
        assertThat(kept).singleElement().satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("Antre lama");
            assertThat(comment.service()).isEqualTo("SIM baru");
        });
        surveys.removeComment(scope, kept.getFirst().id());
        assertThat(count("survey.comment")).isZero();
    }

    @Test
    void showsAndGivesASiblingUnitAndADrillNothing() {
        enter(DAY, 2, all(4, "", "Rahasia"));
        var form = survey();
        var comment = surveys.comments(scope, id, YEAR, 1).getFirst();
        var elsewhere = fixtures.below(fixtures.office(institution, "Kantor sebelah"));
        var drill = new Scope(7, scope.units());
        for (var other : List.of(elsewhere, drill)) {
            assertThat(surveys.list(other)).isEmpty();
            assertThat(surveys.find(other, id)).isEmpty();
            assertThat(surveys.result(other, form, YEAR).respondents()).isZero();
            assertThat(surveys.comments(other, id, YEAR, 10)).isEmpty();
            assertThatThrownBy(() -> surveys.close(other, id)).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> surveys.change(other, id, SETTINGS)).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> surveys.weigh(other, id, Map.of())).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> surveys.serve(other, id, YEAR, 5)).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> surveys.removeComment(other, comment.id())).isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> surveys.make(elsewhere, office, List.of(Element.values()), SETTINGS))
                .isInstanceOf(NotVisible.class);
        assertThat(survey()).isEqualTo(form);
        assertThat(surveys.comments(scope, id, YEAR, 10)).hasSize(2);
    }

    @Test
    void exportsWithoutFormulas() throws IOException {
        surveys.change(scope, id, new Settings("SKM", List.of("=HYPERLINK(\"x\")"), 30));
        enter(DAY, 1, all(3, "=HYPERLINK(\"x\")", "@SUM(A1)\nbaik"));

        assertThat(exported(SurveyExport.Content.ANSWERS)).isEqualTo("""
                day,service,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarpras
                2026-05-04,"'=HYPERLINK(""x"")",3,3,3,3,3,3,3,3,3
                """.replace("\n", "\r\n"));
        assertThat(exported(SurveyExport.Content.COMMENTS))
                .as("neither day nor service, which would lead to the answers of one person")
                .isEqualTo("month,comment\r\n2026-05,\"'@SUM(A1)\nbaik\"\r\n");
        assertThat(exported(SurveyExport.Content.INDEX))
                .startsWith("element,respondents,ones,twos,threes,fours,mean,weight,weighted\r\n"
                        + "persyaratan,1,0,0,1,0,3.000,0.111,0.333\r\n")
                .contains("ikm_25_100,1,,,,,75.00,C");
    }

    private String exported(SurveyExport.Content content) throws IOException {
        var out = new StringBuilder();
        export.write(scope, survey(), YEAR, content, out);
        return out.toString();
    }

    @Test
    void cleansWhatNoHandTypes() {
        var response = new Response(Map.of(), " x ", " a\u0000b\r\nc\u001b[0m " + "\uD83D\uDE00".repeat(600));

        assertThat(response.comment()).startsWith("a b\nc [0m ").hasSizeLessThanOrEqualTo(1001);
        assertThat(response.comment().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
        assertThatThrownBy(() -> new Response(Map.of(Element.WAKTU, 5), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where form_id = :form")
                .param("form", UUID.fromString(id.toString()))
                .query(Long.class)
                .single();
    }
}
