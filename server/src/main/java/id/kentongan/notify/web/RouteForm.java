package id.kentongan.notify.web;

import id.kentongan.notify.Severity;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.QuietHours;
import id.kentongan.notify.route.Rhythm;
import id.kentongan.notify.route.Route;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.FieldErrors;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of one medium; the page has a form for each, so the name of the medium stands before a field's. */
public record RouteForm(Medium medium, String address, String least, String rhythm, String from, String to) {
    static RouteForm of(Medium medium, Map<String, String> parameters) {
        return new RouteForm(
                medium,
                parameters.getOrDefault(name(medium, "alamat"), "").strip(),
                parameters.getOrDefault(name(medium, "tingkat"), Severity.NOTICE.code()),
                parameters.getOrDefault(name(medium, "irama"), Rhythm.NOW.code()),
                parameters.getOrDefault(name(medium, "dari"), "").strip(),
                parameters.getOrDefault(name(medium, "sampai"), "").strip());
    }

    static RouteForm of(Route route) {
        var quiet = route.quiet();
        return new RouteForm(
                route.medium(),
                route.address(),
                route.least().code(),
                route.rhythm().code(),
                quiet == null ? "" : quiet.from().toString(),
                quiet == null ? "" : quiet.to().toString());
    }

    public String name(String field) {
        return name(medium, field);
    }

    private static String name(Medium medium, String field) {
        return medium.code() + "-" + field;
    }

    FieldErrors errors() {
        try {
            medium.address(address);
        } catch (BadInput e) {
            return FieldErrors.of(name("alamat"), "notify.refused." + medium.code());
        }
        if (isQuiet() && (time(from) == null || time(to) == null || from.equals(to))) {
            return FieldErrors.of(name("sampai"), "notify.refused.quiet");
        }
        return FieldErrors.NONE;
    }

    /** @throws BadInput when there is no such severity */
    Severity severity() {
        try {
            return Severity.of(least);
        } catch (IllegalArgumentException e) {
            throw new BadInput("no severity: " + least, e);
        }
    }

    /** @throws BadInput when there is no such rhythm */
    Rhythm chosenRhythm() {
        try {
            return Rhythm.of(rhythm);
        } catch (IllegalArgumentException e) {
            throw new BadInput("no rhythm: " + rhythm, e);
        }
    }

    @Nullable
    QuietHours quiet() {
        var begin = time(from);
        var end = time(to);
        return begin == null || end == null || begin.equals(end) ? null : new QuietHours(begin, end);
    }

    private boolean isQuiet() {
        return !from.isEmpty() || !to.isEmpty();
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
