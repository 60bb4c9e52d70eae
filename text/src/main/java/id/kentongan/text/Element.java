package id.kentongan.text;

import java.util.Locale;

/**
 * The nine elements (unsur) of public service named by the regulation PermenPANRB 14/2017, in its order. Questionnaires
 * number the last two differently, so an element is known by its {@link #code()}, never by its number.
 */
public enum Element {
    PERSYARATAN,
    PROSEDUR,
    WAKTU,
    BIAYA,
    PRODUK,
    KOMPETENSI,
    PERILAKU,
    PENGADUAN,
    SARPRAS;

    /** The lower-case name used in files, addresses and interfaces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
