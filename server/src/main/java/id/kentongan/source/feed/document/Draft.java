package id.kentongan.source.feed.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is written, in whichever format.
 *
 * @param id the {@code guid} or {@code id} that the newsroom gave it
 * @param link as written
 * @param bodies what may serve as an excerpt, the best first
 * @param published as written; the date of the last change where there is no other
 * @param updated as written
 */
record Draft(
        @Nullable String id,
        @Nullable String link,
        @Nullable Markup title,
        List<Markup> bodies,
        @Nullable String author,
        @Nullable String published,
        @Nullable String updated) {}
