package id.kentongan.privacy.web;

import org.jspecify.annotations.Nullable;

/** Who is looked for; the components are the names of the fields. */
public record SearchForm(String nama, String suara) {
    static final SearchForm EMPTY = new SearchForm("", "");

    public SearchForm {
        nama = given(nama);
        suara = given(suara);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
