package id.kentongan.people.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the first person fills in; the components are the names of the fields. */
public record SetUpForm(
        String kunci, String instansi, String zona, String nama, String akun, String sandi, String ulang) {
    /** The clocks of Indonesia. */
    public static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    public SetUpForm {
        kunci = given(kunci);
        instansi = given(instansi);
        zona = ZONES.contains(given(zona)) ? zona : ZONES.getFirst();
        nama = given(nama);
        akun = given(akun).strip().toLowerCase(Locale.ROOT);
        sandi = given(sandi);
        ulang = given(ulang);
    }

    static SetUpForm empty(String kunci) {
        return new SetUpForm(kunci, "", "", "", "", "", "");
    }

    boolean passwordsAgree() {
        return sandi.equals(ulang);
    }

    /** A field that a hand-made request leaves out. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
