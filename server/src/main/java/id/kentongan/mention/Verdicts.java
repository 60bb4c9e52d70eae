package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.source.SourceId;
import id.kentongan.text.Document;
import id.kentongan.text.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people made of what was read; for who measures the reader and learns from it. */
public interface Verdicts {
    /**
     * A mention that was read, as the reader and as people see it.
     *
     * @param model the reader
     * @param found what the reader found
     * @param standing what holds after the corrections
     * @param corrections those in force, the later ones last
     * @param correctedAt when the last of them was made, {@code null} where there is none
     */
    record Verdict(
            MentionId id,
            SourceId source,
            Document document,
            String model,
            Reading found,
            Reading standing,
            List<Correction.Change> corrections,
            @Nullable Instant correctedAt) {
        public Verdict {
            corrections = List.copyOf(corrections);
        }
    }

    /** Visible mentions on which a correction is in force, those corrected last first. */
    List<Verdict> corrected(Scope scope, int most);

    /** Those of the ids that are visible and were read, in no particular order. */
    List<Verdict> of(Scope scope, Collection<MentionId> ids);

    /** Of how many visible mentions a correction in force was made after that moment; counts no further than the limit. */
    int correctedAfter(Scope scope, Instant moment, int limit);
}
