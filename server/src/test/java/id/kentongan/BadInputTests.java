package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that no page of ours made get a page that says so, not a failure of the server. */
class BadInputTests extends WebTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/suara?unit=1",
                "/suara?sumber=1",
                "/suara?bintang=enam",
                "/suara?bintang=6",
                "/suara?rasa=marah",
                "/suara?unsur=cuaca",
                "/suara?bahasa=ID",
                "/suara?dijawab=mungkin",
                "/suara?dari=kemarin",
                "/suara?masuk=tadi",
                "/suara?setelah=x",
                "/suara/1",
                "/suara/ekspor?bentuk=PDF",
                "/suara/ekspor?unit=1",
                "/persepsi?unit=1",
                "/persepsi?rentang=lama",
                "/persepsi?rentang=2026-01-01..2026-02-31",
                "/persepsi?langkah=abad",
                "/sumber/1",
                "/impor/1",
                "/impor/unggahan/1",
                "/beranda/impor/1",
                "/unit/1",
                "/orang/1"
            })
    void saysThatAnAddressCannotBeRead(String path) {
        var admin = signedIn(fixtures.institution("Polres Uji"), Role.ADMIN);

        var page = admin.open(path);

        assertThat(admin.status()).isEqualTo(400);
        assertThat(page).contains("<h1").doesNotContain("Exception");
    }
}
