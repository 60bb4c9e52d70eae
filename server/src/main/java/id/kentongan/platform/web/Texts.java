package id.kentongan.platform.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Map;

/**
 * Words, figures and times as one reader sees them: in one language, one zone, at one moment. Made for one request; not
 * shared between threads.
 */
public final class Texts {
    private static final Map<String, String> INDONESIAN_ZONES = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Jayapura", "WIT");

    private final Messages messages;
    private final Language language;
    private final ZoneId zone;
    private final Instant now;

    Texts(Messages messages, Language language, ZoneId zone, Instant now) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.now = now;
    }

    public Language language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The same words for a reader by another clock. */
    public Texts in(ZoneId other) {
        return new Texts(messages, language, other, now);
    }

    /**
     * The sentence of that key. Numbers are written the way of the language, an {@link Instant} as {@link #dateTime}, a
     * {@link LocalDate} as {@link #date(LocalDate)}.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String of(String key, Object... arguments) {
        var shown = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        return messages.format(language, key, shown);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case Instant at -> dateTime(at);
            case LocalDate day -> date(day);
            default -> argument;
        };
    }

    /** A whole number: {@code 12.345}. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** A number with exactly so many decimals: {@code 4,20}. */
    public String number(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share of 0..1 in whole per cent: {@code 37 %}. */
    public String percent(double share) {
        return number(share * 100, 0) + "\u00a0%";
    }

    /** {@code 24 Nov 2026 07.30 WIB}, in English {@code 24 Nov 2026 07:30 WIB}. */
    public String dateTime(Instant at) {
        return date(at) + " " + time(at);
    }

    /** The day of a moment in the reader's zone: {@code 24 Nov 2026}. */
    public String date(Instant at) {
        return date(at.atZone(zone).toLocalDate());
    }

    /** {@code 24 Nov 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(day);
    }

    /** A day as a letter names it: {@code Selasa, 24 November 2026}. */
    public String longDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", language.locale())
                .format(day);
    }

    /** A month as a letter names it: {@code November 2026}. */
    public String longMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(day);
    }

    /** A day on an axis: {@code 24 Nov}. */
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", language.locale()).format(day);
    }

    /** A month on an axis: {@code Nov 2026}. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM uuuu", language.locale()).format(day);
    }

    /** {@code 07.30 WIB}. */
    public String time(Instant at) {
        var pattern = language == Language.ID ? "HH.mm" : "HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(zone)) + " " + zoneName();
    }

    /** A moment for the {@code datetime} attribute. */
    public String iso(Instant at) {
        return at.toString();
    }

    /** How long ago: {@code 3 jam lalu}; after a week, and for a moment yet to come, the day itself. */
    public String ago(Instant at) {
        var age = Duration.between(at, now);
        if (age.isNegative() || age.toDays() >= 7) {
            return date(at);
        }
        if (age.toMinutes() < 1) {
            return of("web.ago.now");
        }
        if (age.toHours() < 1) {
            return of("web.ago.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? of("web.ago.hours", age.toHours()) : of("web.ago.days", age.toDays());
    }

    /** A span of time in its two largest units: {@code 2 menit 5 detik}. */
    public String duration(Duration span) {
        if (span.toMinutes() < 1) {
            return of("web.duration.seconds", Math.max(0, span.toSeconds()));
        }
        if (span.toHours() < 1) {
            return of("web.duration.minutes", span.toMinutes(), span.toSecondsPart());
        }
        return of("web.duration.hours", span.toHours(), span.toMinutesPart());
    }

    /** A size in bytes: {@code 3,4 MB}. */
    public String size(long bytes) {
        var units = new String[] {"kB", "MB", "GB", "TB"};
        if (bytes < 1000) {
            return number(bytes) + "\u00a0B";
        }
        var value = bytes / 1000.0;
        var unit = 0;
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return number(value, 1) + "\u00a0" + units[unit];
    }

    private String zoneName() {
        return INDONESIAN_ZONES.getOrDefault(zone.getId(), zone.getDisplayName(TextStyle.SHORT, language.locale()));
    }
}
