package id.kentongan.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.kentongan.BrowserTest;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.survey.Period;
import id.kentongan.survey.Response;
import id.kentongan.survey.Responses;
import id.kentongan.survey.Survey;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.survey.Surveys;
import id.kentongan.text.Element;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SurveyInBrowserTests extends BrowserTest {
    private static final String LONG = "Kantor Pelayanan Terpadu Kabupaten dengan Nama yang Panjang Sekali مرحبا";

    @Autowired
    private Surveys surveys;

    @Autowired
    private Responses responses;

    private Scope scope;
    private Survey survey;

    @BeforeEach
    void openAForm() {
        var office = fixtures.institution(LONG);
        scope = fixtures.below(office);
        var id = surveys.make(scope, office, List.of(Element.values()), new Settings(LONG, List.of(LONG, "SIM"), 30));
        surveys.open(scope, id);
        survey = surveys.get(scope, id);
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
    void everyoneCanUseItsPages(int width, ColorScheme scheme) {
        var answers = Arrays.stream(Element.values()).collect(Collectors.toMap(element -> element, element -> 3));
        responses.enter(
                survey,
                List.of(new Responses.Dated(
                        surveys.today(survey),
                        new Response(answers, "SIM", "<script>alert(1)</script>" + "a".repeat(900)))));
        var page = window(fixtures.person(survey.unit(), Role.KASI_HUMAS), width, scheme);
        var one = "/survei/" + survey.id();
        for (var path : List.of(
                "/survei",
                "/survei/baru",
                one,
                one + "?periode=2020-t1",
                one + "/ubah",
                one + "/cetak",
                one + "/laporan",
                survey.path(),
                survey.path() + "/terima-kasih?bahasa=en")) {
            page.navigate(address(path));
            assertUsable(page, width);
        }
    }

    @Test
    void isAnsweredOnAPhoneWithoutAScript() {
        var page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 800)
                        .setJavaScriptEnabled(false))
                .newPage();
        watch(page);
        page.navigate(address(survey.path()));
        for (var group : page.locator("fieldset").all()) {
            var answer = group.locator("label").nth(2);
            assertThat(answer.boundingBox().height).isGreaterThanOrEqualTo(44);
            answer.click();
        }
        page.getByLabel("Saran untuk kami").fill("Terima kasih");
        assertThat(page.locator(".survey-trap").boundingBox().height).isLessThanOrEqualTo(1);

        page.getByText("Kirim jawaban", new Page.GetByTextOptions().setExact(true))
                .click();

        page.locator("h2")
                .getByText("Terima kasih", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        var year = Period.year(surveys.today(survey).getYear());
        assertThat(surveys.result(scope, survey, year).of(Element.PENGADUAN).threes())
                .isEqualTo(1);
        assertThat(surveys.comments(scope, survey.id(), year, 9)).hasSize(1);
    }
}
