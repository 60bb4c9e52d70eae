package id.kentongan.source.takeout;

import id.kentongan.source.Inspection;
import id.kentongan.source.ItemFile;
import id.kentongan.source.Listing;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.Ids;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of an export, looked through once: which listings they hold, and which of several copies of a review is the
 * newest. Reading them is a second pass, so that each review is given once, in its last version.
 */
public final class Takeout {

    private final List<Page> pages;
    private final List<Listing> listings;
    private final List<Refusal> problems;
    private final Ids chosen;
    private final Parts parts;
    private final Instant exportedAt;
    private final Instant now;

    Takeout(
            List<Page> pages,
            List<Listing> listings,
            List<Refusal> problems,
            Ids chosen,
            Parts parts,
            Instant exportedAt,
            Instant now) {
        this.pages = List.copyOf(pages);
        this.listings = List.copyOf(listings);
        this.problems = List.copyOf(problems);
        this.chosen = chosen;
        this.parts = parts;
        this.exportedAt = exportedAt;
        this.now = now;
    }

    /**
     * Looks through archives and bare review files.
     *
     * @param now what is later by more than a day is refused
     * @throws IOException when the disk fails
     */
    public static Takeout scan(List<SourceFile> files, Instant now) throws IOException {
        return new TakeoutScan(now).scan(files);
    }

    public Inspection inspection() {
        if (pages.isEmpty()) {
            var problem = problems.getFirst();
            return new Inspection.Unreadable(problem.file(), problem.reason(), problem.details());
        }
        var cutOff = pages.stream()
                .filter(page -> !page.whole())
                .map(page -> new Refusal(page.name(), 0, RefusalReason.TRUNCATED, List.of(), ""));
        return new Inspection.Takeout(
                listings,
                exportedAt,
                extent(),
                parts.missing(),
                Stream.concat(problems.stream(), cutOff).toList());
    }

    /** Opens what was found; files that cannot be used come first, as refusals. */
    public ItemFile open() {
        return new TakeoutItems(pages, problems, chosen, now);
    }

    private Inspection.Extent extent() {
        if (!parts.missing().isEmpty()) {
            return Inspection.Extent.PARTS_MISSING;
        }
        if (!isReadable()) {
            return Inspection.Extent.PARTLY_UNREADABLE;
        }
        return parts.proven() ? Inspection.Extent.COMPLETE : Inspection.Extent.UNPROVEN;
    }

    private boolean isReadable() {
        return pages.stream().allMatch(page -> page.whole() && page.unread() == 0)
                && problems.stream().allMatch(problem -> problem.reason() == RefusalReason.OWN_REVIEWS);
    }
}
