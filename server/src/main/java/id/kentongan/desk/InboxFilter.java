package id.kentongan.desk;

import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.platform.BadInput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the inbox are wanted. It travels as the query part of an address, as that of the list of mentions with
 * {@code lihat}, {@code label} and {@code urut} beside it.
 *
 * @param tag only those with that tag, {@code null} for all
 */
public record InboxFilter(
        Filter filter, View view, @Nullable String tag, Order order) {
    public static final InboxFilter OPEN = new InboxFilter(Filter.NONE, View.TERBUKA, null, Order.PENTING);

    static final String ADDRESS = "/kotak";

    /** Which part of the inbox. The names stand in addresses. */
    public enum View {
        /** Not done, and not put off. */
        TERBUKA,
        /** What the viewer owns or has in hand. */
        SAYA,
        /** Was put off until a moment that has come. */
        TEMPO,
        /** Is put off. */
        TUNDA,
        SELESAI;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which comes first. What is done comes in the order in which it was done, the last first. */
    public enum Order {
        PENTING,
        BARU;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public InboxFilter with(View wanted) {
        return new InboxFilter(filter, wanted, tag, order);
    }

    public InboxFilter with(Filter wanted) {
        return new InboxFilter(wanted, view, tag, order);
    }

    public InboxFilter withTag(@Nullable String wanted) {
        return new InboxFilter(filter, view, wanted, order);
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws BadInput when a value is none that the parameter can have
     */
    public static InboxFilter parse(Map<String, String> parameters) {
        var tag = parameters.getOrDefault("label", "").strip();
        return new InboxFilter(
                FilterAddress.parse(parameters),
                choice(View.class, parameters, "lihat", View.TERBUKA),
                tag.isEmpty() ? null : Tags.of(tag),
                choice(Order.class, parameters, "urut", Order.PENTING));
    }

    /** Reads what {@link #query} writes. */
    public static InboxFilter parseQuery(String query) {
        return parse(FilterAddress.parameters(query));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Map<String, String> parameters, String name, E usual) {
        var text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(name + "=" + text, e);
        }
    }

    /** The query part, empty for the open items without a filter. */
    public String query() {
        var parts = new HashMap<String, String>();
        if (view != View.TERBUKA) {
            parts.put("lihat", view.code());
        }
        if (order != Order.PENTING) {
            parts.put("urut", order.code());
        }
        if (tag != null) {
            parts.put("label", tag);
        }
        var query = new StringBuilder(FilterAddress.query(filter));
        parts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(part -> append(query, part));
        return query.toString();
    }

    private static void append(StringBuilder query, Map.Entry<String, String> part) {
        query.append(query.isEmpty() ? "" : "&")
                .append(part.getKey())
                .append('=')
                .append(URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8));
    }

    /** The page of the inbox with this filter. */
    public String address() {
        return query().isEmpty() ? ADDRESS : ADDRESS + "?" + query();
    }

    /** The page of the inbox with this filter and more parameters. */
    public String address(String more) {
        return query().isEmpty() ? ADDRESS + "?" + more : ADDRESS + "?" + query() + "&" + more;
    }
}
