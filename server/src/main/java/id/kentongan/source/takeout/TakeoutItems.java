package id.kentongan.source.takeout;

import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.source.ItemFile;
import id.kentongan.source.OriginalShape;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.Archive;
import id.kentongan.source.raw.Ids;
import id.kentongan.source.raw.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviews of an export, page after page. */
final class TakeoutItems implements ItemFile {

    private static final OriginalShape SHAPE = new OriginalShape("json", "{\"reviews\": [\n", ",\n", "\n]}\n");

    private final Deque<Page> pages;
    private final Deque<Refusal> problems;
    private final Ids chosen;
    private final Instant now;
    private final long total;
    private long read;
    private long ordinal;
    private long repeats;
    private @Nullable Archive archive;
    private @Nullable Path archivePath;
    private @Nullable OpenPage open;

    private record OpenPage(Page page, ReviewPage json, ReviewObject reviews, long firstOrdinal) {}

    /** @param chosen the ordinal, over all pages, of the copy to give of each review */
    TakeoutItems(List<Page> pages, List<Refusal> problems, Ids chosen, Instant now) {
        this.pages = new ArrayDeque<>(pages);
        this.problems = new ArrayDeque<>(problems);
        this.chosen = chosen;
        this.now = now;
        this.total = pages.stream().mapToLong(Page::size).sum();
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (!problems.isEmpty()) {
            return problems.poll();
        }
        while (open != null || !pages.isEmpty()) {
            if (open == null) {
                open = open(pages.remove());
            }
            var entry = next(open);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** @return {@code null} when the page was closed */
    private @Nullable Entry next(OpenPage page) throws IOException {
        try {
            while (true) {
                var cut = page.json.next();
                if (cut == null) {
                    closePage(page);
                    return null;
                }
                ordinal++;
                var entry = entry(page, cut);
                if (!isOlderCopy(entry)) {
                    return entry;
                }
                repeats++;
            }
        } catch (RefusedException.Io e) {
            // the archive is broken here; the look through the files noted it already
            closePage(page);
            return null;
        }
    }

    private Entry entry(OpenPage page, ReviewPage.Cut cut) {
        long place = ordinal - page.firstOrdinal;
        return switch (cut.state()) {
            case WHOLE -> page.reviews.read(place, cut.json());
            case BROKEN -> refusal(page, place, RefusalReason.BROKEN_JSON, cut);
            case TOO_LONG ->
                refusal(page, place, RefusalReason.TOO_LONG, cut, String.valueOf(ReviewPage.OBJECT_LIMIT >> 10));
            case UNFINISHED -> refusal(page, place, RefusalReason.TRUNCATED, cut);
        };
    }

    private static Refusal refusal(
            OpenPage page, long place, RefusalReason reason, ReviewPage.Cut cut, String... details) {
        return new Refusal(page.page.name(), place, reason, List.of(details), cut.json());
    }

    private boolean isOlderCopy(Entry entry) {
        if (!(entry instanceof Item item)) {
            return false;
        }
        long copy = chosen.get(Ids.key(item.externalId()));
        return copy != Ids.NONE && copy != ordinal;
    }

    private OpenPage open(Page page) throws IOException {
        var json = new ReviewPage(stream(page));
        return new OpenPage(page, json, new ReviewObject(page.name(), page.listing(), now), ordinal);
    }

    private InputStream stream(Page page) throws IOException {
        var path = page.file().path();
        if (page.entry() == null) {
            return Files.newInputStream(path);
        }
        if (archive == null || !path.equals(archivePath)) {
            closeArchive();
            archive = openArchive(path);
            archivePath = path;
        }
        for (var entry : archive.files()) {
            if (entry.getName().equals(page.entry())) {
                return archive.open(entry);
            }
        }
        throw new IOException("the file changed while it was read: " + page.name());
    }

    private static Archive openArchive(Path path) throws IOException {
        try {
            return Archive.open(path);
        } catch (RefusedException e) {
            throw new IOException("the file changed while it was read: " + path, e);
        }
    }

    private void closePage(OpenPage page) throws IOException {
        read += page.page.size();
        open = null;
        page.json.close();
    }

    private void closeArchive() throws IOException {
        if (archive != null) {
            archive.close();
            archive = null;
        }
    }

    @Override
    public long bytesRead() {
        return Math.min(total, read + (open == null ? 0 : open.json.taken()));
    }

    @Override
    public long bytesTotal() {
        return total;
    }

    @Override
    public long repeats() {
        return repeats;
    }

    @Override
    public OriginalShape originalShape() {
        return SHAPE;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.json.close();
        }
        closeArchive();
    }
}
