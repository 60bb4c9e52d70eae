package id.kentongan.learning;

import id.kentongan.mention.Verdicts.Verdict;
import id.kentongan.platform.BadInput;
import id.kentongan.source.SourceId;
import id.kentongan.text.Decision;
import id.kentongan.text.Polarity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the readings that were looked at are meant; a {@code null} part does not restrict. It travels as the query part of
 * an address.
 *
 * @param found the feeling that the reader found
 * @param standing the feeling that stands
 */
public record Picked(
        Decision decision,
        @Nullable String language,
        @Nullable SourceId source,
        @Nullable String reader,
        @Nullable Polarity found,
        @Nullable Polarity standing) {
    static final String ADDRESS = "/mutu/pembacaan";

    static Picked all() {
        return new Picked(Decision.FEELING, null, null, null, null, null);
    }

    public Picked with(Decision wanted) {
        return new Picked(wanted, language, source, reader, found, standing);
    }

    Picked withLanguage(String wanted) {
        return new Picked(decision, wanted, source, reader, found, standing);
    }

    Picked withSource(SourceId wanted) {
        return new Picked(decision, language, wanted, reader, found, standing);
    }

    Picked withReader(String wanted) {
        return new Picked(decision, language, source, wanted, found, standing);
    }

    /** Those of that feeling that stand as this one. */
    Picked withFeelings(Polarity read, Polarity said) {
        return new Picked(Decision.FEELING, language, source, reader, read, said);
    }

    /** Whether it is the kind of reading, right or not, and the reader was asked. */
    boolean includes(Verdict verdict) {
        return Quality.isAsked(verdict, decision)
                && (language == null || language.equals(Quality.language(verdict)))
                && (source == null || source.equals(verdict.source()))
                && (reader == null || reader.equals(verdict.model()))
                && (found == null || found == verdict.found().sentiment().label())
                && (standing == null
                        || standing == verdict.standing().sentiment().label());
    }

    /** Whether what it means is one feeling that stands as another, not all that is wrong. */
    boolean isOfFeelings() {
        return found != null || standing != null;
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadInput when a value is none that the parameter can have
     */
    static Picked parse(Map<String, String> parameters) {
        var decision = value(parameters, "untuk", text -> Decision.valueOf(upper(text)));
        return new Picked(
                decision == null ? Decision.FEELING : decision,
                value(parameters, "bahasa", text -> text),
                value(parameters, "sumber", SourceId::of),
                value(parameters, "pembaca", text -> text),
                value(parameters, "dibaca", text -> Polarity.valueOf(upper(text))),
                value(parameters, "menurut", text -> Polarity.valueOf(upper(text))));
    }

    private static <T> @Nullable T value(Map<String, String> parameters, String name, Function<String, T> read) {
        var text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(name + "=" + text, e);
        }
    }

    /** The page of these readings. */
    public String address() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("untuk", decision.code());
        parts.put("bahasa", language);
        parts.put("sumber", source);
        parts.put("pembaca", reader);
        parts.put("dibaca", found == null ? null : code(found));
        parts.put("menurut", standing == null ? null : code(standing));
        parts.values().removeIf(value -> value == null);
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "="
                        + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", ADDRESS + "?", ""));
    }

    static String code(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
