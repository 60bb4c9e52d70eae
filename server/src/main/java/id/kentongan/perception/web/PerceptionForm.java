package id.kentongan.perception.web;

import id.kentongan.perception.PerceptionAddress;
import id.kentongan.platform.BadInput;
import org.jspecify.annotations.Nullable;

/** The parameters of the page as they came; two dates of the form make one range. */
record PerceptionForm(
        @Nullable String unit,
        @Nullable String rentang,
        @Nullable String dari,
        @Nullable String sampai,
        @Nullable String langkah) {
    PerceptionForm {
        unit = filled(unit);
        rentang = filled(rentang);
        dari = filled(dari);
        sampai = filled(sampai);
        langkah = filled(langkah);
    }

    /** @throws BadInput when a value is none that the parameter can have */
    PerceptionAddress address() {
        return PerceptionAddress.of(unit, range(), langkah);
    }

    private @Nullable String range() {
        return dari != null && sampai != null ? dari + ".." + sampai : rentang;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
