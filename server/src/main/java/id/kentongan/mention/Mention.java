package id.kentongan.mention;

import id.kentongan.people.UnitId;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceId;
import id.kentongan.text.Document;
import id.kentongan.text.Kind;
import id.kentongan.text.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody said.
 *
 * @param text the words as written; empty when only stars were given or the words may not be kept
 * @param authorKey a keyed digest of the author's name, the same for the same name; the name itself is not kept
 * @param reply what was answered; with an empty text when the words may not be kept
 * @param vanishedAt when it was found to be gone at its source
 * @param reading what the reader found, {@code null} where there were no words
 * @param model the reader that found it
 * @param counted whether it counts in perception
 * @param corrected whether a person changed what was read in it; {@code reading} is that after the corrections
 * @param erasedAt when it was emptied because its author asked for it; it counts as before
 */
public record Mention(
        MentionId id,
        UnitId unit,
        SourceId source,
        String externalId,
        Kind kind,
        Instant at,
        Instant collectedAt,
        @Nullable Integer stars,
        @Nullable String title,
        String text,
        @Nullable String translation,
        @Nullable Long authorKey,
        @Nullable String place,
        @Nullable String link,
        @Nullable Reply reply,
        int version,
        @Nullable Instant vanishedAt,
        @Nullable Reading reading,
        @Nullable String model,
        boolean counted,
        boolean corrected,
        @Nullable Instant erasedAt) {

    /** What it said before it was edited. */
    public record Earlier(
            int version,
            Instant updatedAt,
            Instant replacedAt,
            @Nullable Integer stars,
            @Nullable String title,
            String text) {}

    public boolean edited() {
        return version > 1;
    }

    /** As the reader reads it. */
    public Document document() {
        return new Document(title, text, stars, kind);
    }
}
