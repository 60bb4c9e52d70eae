package id.kentongan.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor;
import id.kentongan.people.Role;
import id.kentongan.survey.Period;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.survey.SurveyTest;
import id.kentongan.text.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicFormTests extends SurveyTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'=1+1";

    @Test
    void isAnsweredByAnybodyWithoutASession() {
        var visitor = stranger();
        assertThat(visitor.open(survey().path()))
                .contains(
                        "SKM Pelayanan SIM",
                        "Satpas SIM Uji",
                        "Pertanyaan 9 dari 9",
                        "Sangat sopan dan ramah",
                        "Gratis")
                .contains("kualitas sarana dan prasarana")
                .doesNotContain("class=\"rail\"");
        assertThat(visitor.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.header("Set-Cookie"))
                .startsWith("XSRF-TOKEN=")
                .contains("Path=/skm", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Max-Age", "Expires");

        send(visitor, 3, "layanan", "SIM baru", "saran", HOSTILE);

        assertThat(visitor.path()).isEqualTo(survey().path() + "/terima-kasih");
        assertThat(visitor.html()).contains("Terima kasih");
        assertThat(respondents()).isEqualTo(1);
        assertThat(jdbc.sql("select service from survey.response where form_id = :form")
                        .param("form", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("SIM baru");
        assertThat(page(Role.PIMPINAN, path()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void countsOnceHoweverOftenItIsSent() {
        var visitor = stranger();
        visitor.open(survey().path());
        var form = filled(visitor, 4);
        visitor.submit(survey().path(), form);
        visitor.submit(survey().path(), form);
        assertThat(visitor.html()).contains("Terima kasih");

        assertThat(respondents()).isEqualTo(1);

        visitor.open(survey().path());
        send(visitor, 2);
        assertThat(respondents()).isEqualTo(2);
    }

    @Test
    void comesBackWithWhatWasAnsweredWhenSomethingIsMissing() {
        var visitor = stranger();
        visitor.open(survey().path());

        visitor.submit(
                survey().path(),
                "kartu",
                token(visitor),
                "waktu",
                "2",
                "biaya",
                "9",
                "layanan",
                "Perpanjangan",
                "saran",
                HOSTILE);

        assertThat(visitor.html())
                .contains("Ada pertanyaan yang belum dijawab", "Pilih satu jawaban.")
                .contains("name=\"waktu\" value=\"2\" required checked")
                .contains("<option value=\"Perpanjangan\" selected>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(respondents()).isZero();
    }

    @Test
    void comesBackWithWhatWasAnsweredWhenItsTokenDoesNotHold() {
        var visitor = stranger();
        visitor.open(survey().path());
        var form = filled(visitor, 3);
        form[1] = "A".repeat(form[1].length());

        visitor.submit(survey().path(), form);

        assertThat(visitor.html()).contains("dibuka terlalu lama", "name=\"sarpras\" value=\"3\" required checked");
        send(visitor, 3);
        assertThat(respondents()).isEqualTo(1);
    }

    @Test
    void isOpenedAnewForAFormOfAnotherSite() {
        var visitor = stranger();
        visitor.open(survey().path());
        var form = filled(visitor, 3);
        visitor.forgetToken();

        visitor.submit(survey().path(), form);

        assertThat(visitor.path()).isEqualTo(survey().path() + "?ulang");
        assertThat(visitor.html()).contains("Silakan isi sekali lagi");
        assertThat(respondents()).isZero();
    }

    @Test
    void saysThatItIsClosed() {
        var visitor = stranger();
        visitor.open(survey().path());
        var form = filled(visitor, 3);
        surveys.close(scope, id);

        visitor.submit(survey().path(), form);

        assertThat(visitor.html()).contains("Survei ini sedang ditutup").doesNotContain("<form");
        assertThat(visitor.open(survey().path())).contains("Survei ini sedang ditutup");
        assertThat(respondents()).isZero();
    }

    @Test
    void isNotThereUnderAnyOtherCode() {
        var visitor = stranger();
        assertThat(visitor.open("/skm/2222222222")).doesNotContain("Satpas");
        assertThat(visitor.status()).isEqualTo(404);
        visitor.open("/skm/2222222222/terima-kasih");
        assertThat(visitor.status()).isEqualTo(404);
    }

    @Test
    void slowsDownOneNetwork() {
        var visitor = stranger();
        visitor.open(survey().path());
        for (var i = 0; i < 30; i++) {
            visitor.open(survey().path());
            send(visitor, 3);
        }
        visitor.open(survey().path());

        send(visitor, 1);

        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.html()).contains("Terlalu banyak jawaban", "name=\"waktu\" value=\"1\" required checked");
        assertThat(respondents()).isEqualTo(30);
    }

    @Test
    void thanksAMachineAndCountsNothing() {
        var visitor = stranger();
        visitor.open(survey().path());

        send(visitor, 4, "situs", "https://judi.example");

        assertThat(visitor.html()).contains("Terima kasih");
        assertThat(respondents()).isZero();
    }

    @Test
    void speaksEnglishWhereItsAddressSaysSo() {
        var visitor = stranger();
        assertThat(visitor.open(survey().path() + "?bahasa=en"))
                .contains("<html lang=\"en\"", "Question 1 of 9", "action=\"" + survey().path() + "?bahasa=en\"");

        visitor.submit(survey().path() + "?bahasa=en", filled(visitor, 4));

        assertThat(visitor.path()).isEqualTo(survey().path() + "/terima-kasih?bahasa=en");
        assertThat(visitor.html()).contains("Thank you");
        assertThat(visitor.open(survey().path())).contains("Pertanyaan 1 dari 9");
    }

    @Test
    void asksOnlyWhatTheFormAsks() {
        var short6 = surveys.make(
                scope,
                office,
                Arrays.stream(Element.values())
                        .filter(element -> !element.equals(Element.BIAYA)
                                && !element.equals(Element.KOMPETENSI)
                                && !element.equals(Element.PERILAKU))
                        .toList(),
                new Settings(HOSTILE, List.of(), 0));
        surveys.open(scope, short6);
        var visitor = stranger();

        visitor.open(surveys.get(scope, short6).path());

        assertThat(visitor.html())
                .contains("Pertanyaan 6 dari 6", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(
                        "<script>alert", "name=\"biaya\"", "name=\"perilaku\"", "name=\"saran\"", "name=\"layanan\"");
    }

    @Test
    void showsAnOfficerTheSameAsAnybody() {
        var officer = signedIn(office, Role.OPERATOR);

        assertThat(officer.open(survey().path()))
                .contains("Pertanyaan 1 dari 9")
                .doesNotContain("class=\"rail\"");
        send(officer, 3);

        assertThat(officer.html()).contains("Terima kasih");
        assertThat(officer.open("/survei")).contains("SKM Pelayanan SIM");
    }

    private void send(TestVisitor visitor, int answer, String... more) {
        var form = new ArrayList<>(List.of(filled(visitor, answer)));
        form.addAll(List.of(more));
        visitor.submit(survey().path(), form.toArray(String[]::new));
    }

    private String[] filled(TestVisitor visitor, int answer) {
        var form = new ArrayList<>(List.of("kartu", token(visitor)));
        survey().elements().forEach(element -> form.addAll(List.of(element.code(), String.valueOf(answer))));
        return form.toArray(String[]::new);
    }

    private static String token(TestVisitor visitor) {
        return visitor.all("name=\"kartu\" value=\"([^\"]+)\"").getFirst();
    }

    private long respondents() {
        var year = Period.year(surveys.today(survey()).getYear());
        return surveys.result(scope, survey(), year).respondents();
    }
}
