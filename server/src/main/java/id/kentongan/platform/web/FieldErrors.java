package id.kentongan.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form: the name of a field, and the key of the sentence that says what to do about it.
 *
 * @param keys by field; empty when all is well
 */
public record FieldErrors(Map<String, String> keys) {
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    public FieldErrors {
        keys = Map.copyOf(keys);
    }

    public static FieldErrors of(String field, String key) {
        return new FieldErrors(Map.of(field, key));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The sentence for a field, or null when the field is fine. */
    public @Nullable String in(Texts t, String field) {
        var key = keys.get(field);
        return key == null ? null : t.of(key);
    }
}
