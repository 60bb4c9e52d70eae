package id.kentongan.source;

import id.kentongan.text.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column of a table holds what. Remembered per source as JSON.
 *
 * @param kind what the rows are, one of {@link #KINDS}
 * @param columns the header name for each role; a role without a column is absent
 * @param dateOrder how a date written in numbers is read
 */
public record ColumnMapping(Kind kind, Map<Role, String> columns, DateOrder dateOrder) {

    /** What the rows of a table can be. */
    public static final List<Kind> KINDS = List.of(Kind.REVIEW, Kind.COMPLAINT, Kind.COMMENT, Kind.NEWS);

    /** What a column can hold. */
    public enum Role {
        ID,
        TEXT,
        TRANSLATION,
        TITLE,
        STARS,
        DATE,
        UPDATED,
        AUTHOR,
        PLACE,
        LINK,
        REPLY,
        REPLY_DATE
    }

    /** How 03/04/2025 is read. */
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST,
        /** Not known: a date that could be both is refused. */
        UNKNOWN
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ColumnMapping {
        var copy = new EnumMap<Role, String>(Role.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
    }

    public Optional<String> find(Role role) {
        return Optional.ofNullable(columns.get(role));
    }

    /** This mapping with another column for a role; an empty name takes the role away. */
    public ColumnMapping with(Role role, String column) {
        var changed = new EnumMap<Role, String>(Role.class);
        changed.putAll(columns);
        if (column.isEmpty()) {
            changed.remove(role);
        } else {
            changed.put(role, column);
        }
        return new ColumnMapping(kind, changed, dateOrder);
    }

    public ColumnMapping with(Kind otherKind) {
        return new ColumnMapping(otherKind, columns, dateOrder);
    }

    public ColumnMapping with(DateOrder order) {
        return new ColumnMapping(kind, columns, order);
    }

    /** Whether a table can be read with it: a date, and words or stars. */
    public boolean usable() {
        return columns.containsKey(Role.DATE) && (columns.containsKey(Role.TEXT) || columns.containsKey(Role.STARS));
    }

    /** The columns it names that a table does not have, in the order of their roles. */
    public List<String> missingIn(List<String> header) {
        return columns.values().stream().filter(name -> !header.contains(name)).toList();
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** @throws IllegalArgumentException when the text is not what {@link #toJson()} wrote */
    public static ColumnMapping fromJson(String json) {
        try {
            return JSON.readValue(json, ColumnMapping.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a column mapping: " + json, e);
        }
    }
}
