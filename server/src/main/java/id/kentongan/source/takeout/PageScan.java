package id.kentongan.source.takeout;

import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.Ids;
import id.kentongan.source.raw.RefusedException;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one look at a page finds. */
final class PageScan {

    /** Takeout names a folder after the listing; the word before the number may be in any language. */
    private static final Pattern LISTING_FOLDER = Pattern.compile(".*\\D-(\\d{1,30})");

    private static final int LISTINGS_LIMIT = 10_000;
    private static final int UNNUMBERED = -1;

    private final SourceFile file;
    private final @Nullable String entry;
    private final SeenReviews seen;
    private final Map<String, Tally> listings = new HashMap<>();
    private long cuts;
    private long size;
    private boolean whole = true;
    private long unread;
    private boolean recognised;
    private boolean hasReviews;

    /** @param room for so many readable reviews */
    PageScan(SourceFile file, @Nullable String entry, int room) {
        this.file = file;
        this.entry = entry;
        this.seen = new SeenReviews(room);
    }

    /** @throws RefusedException.Io when it holds more readable reviews than there is room for */
    void read(ReviewPage json, ReviewObject reviews) throws IOException {
        try {
            for (var cut = json.next(); cut != null; cut = json.next()) {
                cuts++;
                whole &= cut.state() != ReviewPage.State.UNFINISHED;
                if (cut.state() == ReviewPage.State.WHOLE) {
                    note(reviews, cut);
                } else {
                    unread++;
                }
            }
            json.drain();
        } finally {
            hasReviews = json.hasReviews();
            size = json.taken();
        }
    }

    private void note(ReviewObject reviews, ReviewPage.Cut cut) throws RefusedException.Io {
        switch (reviews.read(cuts, cut.json())) {
            case Item item -> {
                recognised = true;
                var listing = count(Objects.requireNonNull(item.place()));
                seen.add(Ids.key(item.externalId()), listing, item.updatedAt().toEpochMilli(), cuts);
            }
            case Refusal refusal -> {
                unread++;
                recognised |= refusal.reason() != RefusalReason.BROKEN_JSON && refusal.reason() != RefusalReason.NO_ID;
            }
        }
    }

    /** @return the number of the listing in this page, or {@link #UNNUMBERED} */
    private int count(String listing) {
        var tally = listings.get(listing);
        if (tally == null) {
            if (listings.size() == LISTINGS_LIMIT) {
                return UNNUMBERED;
            }
            tally = new Tally(listing, listings.size());
            listings.put(listing, tally);
        }
        tally.reviews++;
        return tally.number;
    }

    /** Whether it holds reviews as Takeout writes them, or stands where they would be. */
    boolean isOfUse() {
        return hasReviews && (recognised || folderListing().isPresent());
    }

    /** The listing that the folder names, if the reviews agree or there are none; else the one of most reviews. */
    Optional<String> listing() {
        var folder = folderListing();
        if (folder.isPresent() && (listings.isEmpty() || listings.containsKey(folder.get()))) {
            return folder;
        }
        return listings.values().stream()
                .max(Comparator.comparingLong((Tally tally) -> tally.reviews).thenComparing(tally -> tally.listing))
                .map(tally -> tally.listing);
    }

    private Optional<String> folderListing() {
        var folder = folder();
        var name = LISTING_FOLDER.matcher(folder.substring(folder.lastIndexOf('/') + 1));
        return name.matches() ? Optional.of("locations/" + name.group(1)) : Optional.empty();
    }

    String folder() {
        return entry == null ? "" : entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    Optional<Instant> lastChange() {
        return seen.size() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(seen.lastChange()));
    }

    Page page() {
        return new Page(file, entry, listing().orElse(null), size, whole, unread);
    }

    /** Pages are read in an order that does not depend on that of the files. */
    String order() {
        return listing().orElse("") + "\0" + (entry == null ? "" : entry) + "\0" + file.name() + "\0" + file.path();
    }

    String name() {
        return Page.name(file, entry);
    }

    SourceFile file() {
        return file;
    }

    int reviews() {
        return seen.size();
    }

    /** Gives the readable reviews of the {@link #listing()}. */
    void forEachOfListing(SeenReviews.Visitor visitor) {
        var tally = listings.get(listing().orElse(""));
        if (tally != null) {
            seen.forEachOf(tally.number, visitor);
        }
    }

    long cuts() {
        return cuts;
    }

    private static final class Tally {
        private final String listing;
        private final int number;
        private long reviews;

        Tally(String listing, int number) {
            this.listing = listing;
            this.number = number;
        }
    }
}
