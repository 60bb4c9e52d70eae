package id.kentongan.source.takeout;

import id.kentongan.source.Listing;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.Archive;
import id.kentongan.source.raw.Ids;
import id.kentongan.source.raw.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** One look through the files of an export. */
final class TakeoutScan {

    /** Readable reviews of one export, of which the newest copies are known; a larger one must be loaded in pieces. */
    static final int REVIEWS_LIMIT = 1_000_000;

    private final Instant now;
    private final int limit;
    private final List<PageScan> pages = new ArrayList<>();
    private final Map<String, String> titlesByFolder = new HashMap<>();
    private final List<Refusal> problems = new ArrayList<>();

    TakeoutScan(Instant now) {
        this(now, REVIEWS_LIMIT);
    }

    TakeoutScan(Instant now, int limit) {
        this.now = now;
        this.limit = limit;
    }

    Takeout scan(List<SourceFile> files) throws IOException {
        for (var file : files) {
            scan(file);
        }
        pages.sort(Comparator.comparing(PageScan::order));
        var newest = new Newest(limit);
        long ordinal = 0;
        for (var page : pages) {
            newest.add(page, ordinal);
            ordinal += page.cuts();
        }
        if (pages.isEmpty() && problems.isEmpty()) {
            problems.add(refusal(files.getFirst(), null, RefusalReason.NO_REVIEWS));
        }
        var parts = Parts.of(files);
        return new Takeout(
                pages.stream().map(PageScan::page).toList(),
                listings(newest),
                problems,
                newest.ordinals(),
                parts,
                exportedAt(files, parts),
                now);
    }

    private void scan(SourceFile file) throws IOException {
        try {
            if (isArchive(file)) {
                scanArchive(file);
            } else {
                scanBare(file);
            }
        } catch (RefusedException e) {
            drop(file);
            problems.add(new Refusal(file.name(), 0, e.reason(), e.details(), ""));
        }
    }

    private void drop(SourceFile file) {
        pages.removeIf(page -> page.file().equals(file));
    }

    private static boolean isArchive(SourceFile file) throws IOException {
        try (var in = Files.newInputStream(file.path())) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private void scanBare(SourceFile file) throws IOException, RefusedException {
        try (var in = Files.newInputStream(file.path())) {
            if (!scanPage(file, null, in)) {
                throw new RefusedException(RefusalReason.NO_REVIEWS);
            }
        } catch (RefusedException.Io e) {
            throw new RefusedException(e.reason());
        }
    }

    private void scanArchive(SourceFile file) throws IOException, RefusedException {
        try (var archive = Archive.open(file.path())) {
            var nested = false;
            for (var entry : archive.files()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (!Archive.isSafe(entry.getName())) {
                    problems.add(refusal(file, null, RefusalReason.UNSAFE_NAME, entry.getName()));
                } else if (name.endsWith(".json")) {
                    scanEntry(file, archive, entry);
                }
                nested |= name.endsWith(".zip");
            }
            if (nested && pages.stream().noneMatch(page -> page.file().equals(file))) {
                throw new RefusedException(RefusalReason.NESTED_ZIP);
            }
        }
    }

    private void scanEntry(SourceFile file, Archive archive, ZipEntry entry) throws IOException, RefusedException {
        try (var in = archive.open(entry)) {
            scanPage(file, entry.getName(), in);
        } catch (RefusedException.Io e) {
            if (e.reason() != RefusalReason.BROKEN_ZIP) {
                throw new RefusedException(e.reason());
            }
            problems.add(refusal(file, entry.getName(), e.reason()));
        }
    }

    /** @return whether it was of use, or was refused */
    private boolean scanPage(SourceFile file, @Nullable String entry, InputStream in)
            throws IOException, RefusedException {
        int room = limit - pages.stream().mapToInt(PageScan::reviews).sum();
        var page = new PageScan(file, entry, room);
        try (var json = new ReviewPage(in)) {
            readPage(page, json);
            if (json.hasFeatures()) {
                problems.add(refusal(file, entry, RefusalReason.OWN_REVIEWS));
                return true;
            }
            var title = json.title();
            if (title != null && !json.hasReviews()) {
                titlesByFolder.putIfAbsent(page.folder(), title);
            }
        }
        if (page.isOfUse()) {
            pages.add(page);
        }
        return page.isOfUse();
    }

    /** Reads as far as the archive can be unpacked; what came before the broken place is of use. */
    private void readPage(PageScan page, ReviewPage json) throws IOException {
        try {
            page.read(json, new ReviewObject(page.name(), null, now));
        } catch (RefusedException.Io e) {
            if (e.reason() != RefusalReason.BROKEN_ZIP) {
                throw e;
            }
            problems.add(new Refusal(page.name(), 0, e.reason(), List.of(), ""));
        }
    }

    private List<Listing> listings(Newest newest) {
        var titles = new HashMap<String, String>();
        var counts = new TreeMap<String, Long>(newest.reviewsByListing());
        for (var page : pages) {
            page.listing().ifPresent(listing -> {
                counts.putIfAbsent(listing, 0L);
                Optional.ofNullable(titlesByFolder.get(page.folder()))
                        .ifPresent(title -> titles.putIfAbsent(listing, title));
            });
        }
        return counts.entrySet().stream()
                .map(entry -> new Listing(entry.getKey(), titles.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Instant exportedAt(List<SourceFile> files, Parts parts) throws IOException {
        var named = parts.exportedAt();
        if (named.isPresent()) {
            return named.get();
        }
        var changed = pages.stream().flatMap(page -> page.lastChange().stream()).max(Comparator.naturalOrder());
        return changed.isPresent()
                ? changed.get()
                : Files.getLastModifiedTime(files.getFirst().path()).toInstant();
    }

    private static Refusal refusal(SourceFile file, @Nullable String entry, RefusalReason reason, String... details) {
        return new Refusal(Page.name(file, entry), 0, reason, List.of(details), "");
    }

    /** Which copy of each review counts: the one changed last, and of equal ones the first. */
    private static final class Newest {
        private final Ids changes;
        private final Ids ordinals;
        private final Map<String, Long> reviewsByListing = new HashMap<>();

        Newest(int limit) {
            changes = new Ids(limit);
            ordinals = new Ids(limit);
        }

        void add(PageScan page, long firstOrdinal) {
            var listing = page.listing().orElse("");
            page.forEachOfListing((key, changed, ordinal) -> {
                long before = changes.get(key);
                if (before == Ids.NONE) {
                    reviewsByListing.merge(listing, 1L, Long::sum);
                }
                if (before == Ids.NONE || changed > before) {
                    changes.put(key, changed);
                    ordinals.put(key, firstOrdinal + ordinal);
                }
            });
        }

        Ids ordinals() {
            return ordinals;
        }

        Map<String, Long> reviewsByListing() {
            return reviewsByListing;
        }
    }
}
