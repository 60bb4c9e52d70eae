package id.kentongan.perception.web;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Reach;
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
        return new PerceptionAddress(unit == null ? null : Reach.of(unit), range(), step());
    }

    private String range() {
        if (dari != null && sampai != null) {
            return dari + ".." + sampai;
        }
        return rentang == null ? PerceptionAddress.USUAL_RANGE : rentang;
    }

    private @Nullable Step step() {
        return switch (langkah) {
            case null -> null;
            case "hari" -> Step.DAY;
            case "minggu" -> Step.WEEK;
            case "bulan" -> Step.MONTH;
            default -> throw new BadInput("langkah=" + langkah, null);
        };
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
