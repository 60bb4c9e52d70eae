package id.kentongan.mention;

import id.kentongan.source.Entry;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Imports;
import id.kentongan.source.Item;
import id.kentongan.source.ItemFile;
import id.kentongan.source.Refusal;
import id.kentongan.source.raw.Ids;
import id.kentongan.text.Document;
import id.kentongan.text.Reader;
import id.kentongan.text.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the entries of a file into batches and reads their words. For one thread at a time. */
final class BatchReader {
    /** Large enough that a commit costs little, small enough that a batch fits into a modest heap many times. */
    static final int ENTRIES = 4000;

    /** A batch ends early when all that its entries hold grows beyond this many characters. */
    static final long CHARACTERS = 4_000_000;

    private final ItemFile file;
    private final Reader reader;
    private final @Nullable Ids seen;
    private long position;
    private boolean sawRow;
    private @Nullable Refusal wholeFile;

    /** @param seen gathers the keys of all items, also of those that are skipped; {@code null} where nobody asks */
    BatchReader(ItemFile file, Reader reader, @Nullable Ids seen) {
        this.file = file;
        this.reader = reader;
        this.seen = seen;
    }

    /** Passes over entries that are committed already; false when there are not so many. */
    boolean skip(long entries) throws IOException {
        while (position < entries) {
            var entry = file.next();
            if (entry == null) {
                return false;
            }
            position++;
            note(entry);
        }
        return true;
    }

    /** The next batch, {@code null} at the end. */
    @Nullable
    Batch next() throws IOException {
        var before = position;
        var items = new ArrayList<Batch.Read>();
        var refused = new ArrayList<Imports.Refused>();
        var characters = 0L;
        while (position - before < ENTRIES && characters < CHARACTERS) {
            var entry = file.next();
            if (entry == null) {
                break;
            }
            note(entry);
            switch (entry) {
                case Item item -> {
                    items.add(new Batch.Read(item, read(reader, item)));
                    characters += characters(item);
                }
                case Refusal refusal -> {
                    refused.add(new Imports.Refused(position, refusal));
                    characters += refusal.raw().length();
                }
            }
            position++;
        }
        if (position == before) {
            return null;
        }
        return new Batch(before, (int) (position - before), items, refused, file.bytesRead(), file.bytesTotal());
    }

    /** @throws ImportFiles.UnreadableFile when all that was read are files of which not one row could be looked at */
    void requireRow() throws ImportFiles.UnreadableFile {
        if (!sawRow && wholeFile != null) {
            throw new ImportFiles.UnreadableFile(wholeFile.reason(), wholeFile.details());
        }
    }

    private void note(Entry entry) {
        if (entry instanceof Refusal refusal && refusal.line() == 0) {
            wholeFile = wholeFile == null ? refusal : wholeFile;
            return;
        }
        sawRow = true;
        if (seen != null && entry instanceof Item item) {
            seen.put(Ids.key(item.externalId()), 1);
        }
    }

    private static long characters(Item item) {
        var reply = item.reply();
        return (long) item.externalId().length()
                + item.text().length()
                + length(item.translation())
                + length(item.title())
                + length(item.author())
                + length(item.place())
                + length(item.link())
                + (reply == null ? 0 : reply.text().length());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Items with what their words say. */
    static List<Batch.Read> read(Reader reader, List<Item> items) {
        return items.stream()
                .map(item -> new Batch.Read(item, read(reader, item)))
                .toList();
    }

    private static @Nullable Reading read(Reader reader, Item item) {
        var hasWords = !item.text().isBlank() || item.title() != null;
        return hasWords ? reader.read(new Document(item.title(), item.text(), item.stars(), item.kind())) : null;
    }
}
