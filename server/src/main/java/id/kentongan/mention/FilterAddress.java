package id.kentongan.mention;

import id.kentongan.people.Reach;
import id.kentongan.platform.BadInput;
import id.kentongan.source.SourceId;
import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import id.kentongan.text.Threat;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the query part of an address, and back: {@code unit=...&bintang=1,2&rasa=negative&unsur=waktu}. The list page,
 * every link that opens the items behind a number, and the export all speak it.
 */
public final class FilterAddress {
    /** What the parameters are called, in their fixed order. */
    public static final List<String> NAMES = List.of(
            "q",
            "unit",
            "sumber",
            "jenis",
            "bintang",
            "rasa",
            "unsur",
            "arah",
            "ancaman",
            "bahasa",
            "dijawab",
            "hilang",
            "dihitung",
            "dari",
            "sampai",
            "masuk");

    private static final int MAX_WORDS = 200;

    private FilterAddress() {}

    /** The address of the list page that shows just these mentions. */
    public static String of(Filter filter) {
        var query = query(filter);
        return query.isEmpty() ? "/suara" : "/suara?" + query;
    }

    /** The query part, parameters in a fixed order; empty for no filter. */
    public static String query(Filter filter) {
        return parameters(filter).entrySet().stream()
                .map(part -> part.getKey() + "=" + encode(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What is set, by the names of the parameters, in a fixed order. */
    public static Map<String, String> parameters(Filter filter) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("q", filter.words());
        parts.put("unit", filter.reach());
        parts.put("sumber", filter.source());
        parts.put("jenis", lower(filter.kind()));
        parts.put(
                "bintang",
                filter.stars().isEmpty()
                        ? null
                        : filter.stars().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        parts.put("rasa", lower(filter.feeling()));
        parts.put("unsur", lower(filter.element()));
        parts.put("arah", lower(filter.polarity()));
        parts.put("ancaman", lower(filter.threat()));
        parts.put("bahasa", filter.language());
        parts.put(
                "dijawab", filter.answered() == null ? null : filter.answered().code());
        parts.put("hilang", yesOrNo(filter.vanished()));
        parts.put("dihitung", filter.counted() ? "ya" : null);
        parts.put("dari", filter.from());
        parts.put("sampai", filter.to());
        parts.put("masuk", filter.collectedSince());
        var set = new LinkedHashMap<String, String>();
        parts.forEach((name, value) -> {
            if (value != null) {
                set.put(name, value.toString());
            }
        });
        return set;
    }

    /**
     * Reads a query part.
     *
     * @throws BadInput when a value is none that the parameter can have; the message names both
     */
    public static Filter parseQuery(String query) {
        return parse(parameters(query));
    }

    /**
     * The parameters of a query part, whether a filter knows them or not.
     *
     * @throws BadInput when it is not encoded as one
     */
    public static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var part : query.split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), decode(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Reads the parameters of a request; unknown and blank ones are passed over. */
    public static Filter parse(Map<String, String> parameters) {
        return new Filter(
                value(parameters, "unit", Reach::of),
                value(parameters, "sumber", SourceId::of),
                value(parameters, "jenis", text -> Kind.valueOf(upper(text))),
                stars(parameters),
                value(parameters, "rasa", text -> Feeling.valueOf(upper(text))),
                value(parameters, "unsur", text -> Element.valueOf(upper(text))),
                value(parameters, "arah", text -> Polarity.valueOf(upper(text))),
                value(parameters, "ancaman", text -> Threat.valueOf(upper(text))),
                value(parameters, "bahasa", FilterAddress::language),
                value(parameters, "dijawab", Answered::of),
                value(parameters, "hilang", FilterAddress::yes),
                Boolean.TRUE.equals(value(parameters, "dihitung", FilterAddress::yes)),
                value(parameters, "dari", LocalDate::parse),
                value(parameters, "sampai", LocalDate::parse),
                value(parameters, "masuk", Instant::parse),
                value(parameters, "q", text -> text.substring(0, Math.min(text.length(), MAX_WORDS))));
    }

    private static <T> @Nullable T value(Map<String, String> parameters, String name, Function<String, T> read) {
        var text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return read.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadInput(name + "=" + text, e);
        }
    }

    private static Set<Integer> stars(Map<String, String> parameters) {
        var stars = value(parameters, "bintang", text -> Arrays.stream(text.split(","))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
        if (stars == null) {
            return Set.of();
        }
        if (stars.stream().anyMatch(star -> star < 1 || star > 5)) {
            throw new BadInput("bintang=" + parameters.get("bintang"), null);
        }
        return stars;
    }

    private static String language(String text) {
        if (text.length() > 3 || !text.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Boolean yes(String text) {
        return switch (text) {
            case "ya" -> true;
            case "tidak" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static @Nullable String yesOrNo(@Nullable Boolean value) {
        if (value == null) {
            return null;
        }
        return value ? "ya" : "tidak";
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadInput(text, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
