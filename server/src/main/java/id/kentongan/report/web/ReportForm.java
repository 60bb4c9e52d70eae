package id.kentongan.report.web;

import id.kentongan.people.Reach;
import id.kentongan.platform.BadInput;
import id.kentongan.report.Period.Length;
import id.kentongan.report.ReportAddress;
import id.kentongan.report.paper.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters of the page as they came. */
record ReportForm(
        @Nullable String periode,
        @Nullable String tanggal,
        @Nullable String unit,
        @Nullable String bentuk) {
    /** Nothing that is kept is older. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    ReportForm {
        periode = filled(periode);
        tanggal = filled(tanggal);
        unit = filled(unit);
        bentuk = filled(bentuk);
    }

    /** @throws BadInput when a value is none that the parameter can have */
    ReportAddress address() {
        return new ReportAddress(
                choice(Length.class, "periode", periode, Length.HARIAN), day(), unit == null ? null : Reach.of(unit));
    }

    Form form() {
        return choice(Form.class, "bentuk", bentuk, Form.PDF);
    }

    private @Nullable LocalDate day() {
        if (tanggal == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(tanggal);
            return day.isBefore(EARLIEST) ? EARLIEST : day;
        } catch (DateTimeException e) {
            throw new BadInput("tanggal=" + tanggal, e);
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, @Nullable String text, E usual) {
        try {
            return text == null ? usual : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(name + "=" + text, e);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
