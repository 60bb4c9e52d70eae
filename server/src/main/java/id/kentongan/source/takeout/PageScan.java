package id.kentongan.source.takeout;

import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.Ids;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one look at a page finds. */
final class PageScan {

    /**
     * A readable review of the page.
     *
     * @param key of its id
     * @param changed when it was last changed, in epoch milliseconds
     * @param ordinal of it in the page, from 1
     */
    record Seen(long key, String listing, long changed, long ordinal) {}

    /** Takeout names a folder after the listing; the word before the number may be in any language. */
    private static final Pattern LISTING_FOLDER = Pattern.compile(".*\\D-(\\d{1,30})");

    private static final int LISTINGS_LIMIT = 10_000;

    private final SourceFile file;
    private final @Nullable String entry;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, Tally> listings = new HashMap<>();
    private long cuts;
    private long size;
    private boolean whole = true;
    private long unread;
    private boolean recognised;
    private boolean hasReviews;

    PageScan(SourceFile file, @Nullable String entry) {
        this.file = file;
        this.entry = entry;
    }

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

    private void note(ReviewObject reviews, ReviewPage.Cut cut) {
        switch (reviews.read(cuts, cut.json())) {
            case Item item -> {
                recognised = true;
                var listing = count(Objects.requireNonNull(item.place()));
                seen.add(new Seen(
                        Ids.key(item.externalId()), listing, item.updatedAt().toEpochMilli(), cuts));
            }
            case Refusal refusal -> {
                unread++;
                recognised |= refusal.reason() != RefusalReason.BROKEN_JSON && refusal.reason() != RefusalReason.NO_ID;
            }
        }
    }

    /** @return the one string that stands for the listing */
    private String count(String listing) {
        var tally = listings.get(listing);
        if (tally == null) {
            tally = new Tally(listing);
            if (listings.size() < LISTINGS_LIMIT) {
                listings.put(listing, tally);
            }
        }
        tally.reviews++;
        return tally.listing;
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
        return seen.stream().map(Seen::changed).max(Long::compare).map(Instant::ofEpochMilli);
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

    List<Seen> seen() {
        return seen;
    }

    long cuts() {
        return cuts;
    }

    private static final class Tally {
        private final String listing;
        private long reviews;

        Tally(String listing) {
            this.listing = listing;
        }
    }
}
