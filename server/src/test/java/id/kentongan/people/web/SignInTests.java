package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor.Upload;
import id.kentongan.WebTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignInTests extends WebTest {
    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var account = fixtures.person(fixtures.institution("Polres Uji"), Role.OPERATOR);
        var browser = stranger();

        browser.open("/sumber?asal=surel");
        assertThat(browser.path()).isEqualTo("/masuk");
        browser.submit("/masuk", "nama", account, "sandi", Fixtures.PASSWORD);

        assertThat(browser.path()).startsWith("/sumber?asal=surel");
    }

    @Test
    void saysThatNameAndPasswordDoNotMatchAndSlowsGuessingDown() {
        var account = fixtures.person(fixtures.institution("Polres Uji"), Role.OPERATOR);
        for (var i = 0; i < SignInThrottle.PER_NAME_AND_ADDRESS; i++) {
            assertThat(signIn(account, "bukan sandinya").html()).contains("Nama akun atau kata sandi tidak cocok.");
        }

        assertThat(signIn(account, Fixtures.PASSWORD).html()).contains("Tunggu 15 menit");
    }

    @Test
    void countsOneNameHoweverItIsWritten() {
        var account = fixtures.person(fixtures.institution("Polres Uji"), Role.ADMIN);
        for (var i = 0; i < SignInThrottle.PER_NAME_AND_ADDRESS; i++) {
            signIn(i % 2 == 0 ? account : account.toUpperCase(Locale.ROOT), "bukan sandinya");
        }

        assertThat(signIn(account.replace("i", "\u0130"), Fixtures.PASSWORD).html())
                .contains("tidak cocok");
        assertThat(signIn(account, Fixtures.PASSWORD).html()).contains("Tunggu 15 menit");
    }

    @Test
    void readsNoFormThatNoPageOfOursWouldSend() {
        var browser = stranger();
        browser.open("/masuk");

        browser.submit("/masuk", "nama", "x".repeat(200_000), "sandi", "y");

        assertThat(browser.status()).isEqualTo(413);
    }

    @Test
    void sendsAnEndedSessionBackWithASentence() {
        var browser = signedIn(fixtures.institution("Polres Uji"), Role.OPERATOR);
        browser.open("/sumber");
        browser.submit("/keluar");
        assertThat(browser.html()).contains("Anda sudah keluar.");

        browser.forgetToken();
        browser.submit("/sumber", "nama", "x");

        assertThat(browser.path()).isEqualTo("/masuk?habis");
        assertThat(browser.html()).contains("Sesi Anda sudah berakhir.");
    }

    @Test
    void takesTheWholePageToSignInWhenAFragmentIsAskedFor() {
        var browser = stranger();

        browser.fragment("/sumber");

        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.header("HX-Redirect")).isEqualTo("/masuk");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var browser = signedIn(fixtures.institution("Polres Uji"), Role.ADMIN);

        browser.open("/sumber");
        browser.forgetToken();
        browser.submit("/unit", "nama", "x");

        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.html()).contains("Permintaan ini tidak dapat diterima");
    }

    @Test
    void writesNoFileOfAStranger() {
        var browser = stranger();
        browser.open("/masuk");

        browser.upload("/impor", List.of(Upload.of("a.csv", "x")));

        assertThat(browser.path()).isEqualTo("/masuk?habis");
    }
}
