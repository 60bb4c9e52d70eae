package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
@JsonPropertyOrder({"new", "changed", "unchanged", "refused"})
record BatchAnswer(@JsonProperty("new") long added, long changed, long unchanged, List<Refused> refused) {
    /**
     * An item that was not taken in.
     *
     * @param index its place in the batch, from 0
     * @param id what it was called, where it was called anything
     * @param reason a word for programs
     * @param detail a sentence for whoever reads the log of the program
     */
    @JsonPropertyOrder({"index", "id", "reason", "detail"})
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Refused(int index, @Nullable String id, String reason, String detail) {}

    BatchAnswer {
        refused = List.copyOf(refused);
    }
}
