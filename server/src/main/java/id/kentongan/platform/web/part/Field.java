package id.kentongan.platform.web.part;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, with what was typed into it and what is wrong with that.
 *
 * @param value what stands in it; for a checkbox {@code true} when it is ticked
 * @param options the choices of a {@code SELECT}, else empty
 * @param hint what to type, or null
 * @param error what is wrong and what to do, or null
 * @param autocomplete the HTML autofill name, or null
 */
public record Field(
        Type type,
        String name,
        String label,
        String value,
        List<Option> options,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        @Nullable String autocomplete) {
    public Field {
        options = List.copyOf(options);
    }

    public static Field of(Type type, String name, String label) {
        return new Field(type, name, label, "", List.of(), null, null, false, null);
    }

    public static Field select(String name, String label, String value, List<Option> options) {
        return new Field(Type.SELECT, name, label, value, options, null, null, false, null);
    }

    public Field filled(@Nullable String text) {
        return new Field(type, name, label, text == null ? "" : text, options, hint, error, required, autocomplete);
    }

    public Field hinted(@Nullable String text) {
        return new Field(type, name, label, value, options, text, error, required, autocomplete);
    }

    public Field failed(@Nullable String text) {
        return new Field(type, name, label, value, options, hint, text, required, autocomplete);
    }

    public Field mandatory() {
        return new Field(type, name, label, value, options, hint, error, true, autocomplete);
    }

    public Field completing(String autofill) {
        return new Field(type, name, label, value, options, hint, error, required, autofill);
    }

    /** What describes the field to a screen reader: ids of its hint and its error; null when it has neither. */
    public @Nullable String describedBy() {
        if (error != null) {
            return hint == null ? name + "-error" : name + "-hint " + name + "-error";
        }
        return hint == null ? null : name + "-hint";
    }

    /** One choice. */
    public record Option(String value, String label) {}

    /** What is typed into a field. */
    public enum Type {
        TEXT,
        PASSWORD,
        EMAIL,
        NUMBER,
        DATE,
        TIME,
        SEARCH,
        URL,
        FILE,
        TEXTAREA,
        SELECT,
        CHECKBOX,
        /** Sent along, not shown. */
        HIDDEN;

        /** The {@code type} attribute of an input. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
