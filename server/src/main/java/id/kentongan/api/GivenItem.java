package id.kentongan.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as a program sent it: well-formed, but not looked at yet.
 *
 * @param index its place in the batch, from 0
 * @param words what its fields say, by their names; those of the reply are {@code reply.text} and {@code reply.at}
 */
record GivenItem(
        int index, Map<String, String> words, @Nullable Integer stars) {
    GivenItem {
        words = Map.copyOf(words);
    }

    @Nullable
    String find(String field) {
        return words.get(field);
    }

    String get(String field) {
        return words.getOrDefault(field, "");
    }
}
