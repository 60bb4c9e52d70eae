package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.source.Entry;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.text.Kind;
import id.kentongan.text.Reader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchReaderTests {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");
    private static final String LONG = "a".repeat(90_000);

    @Test
    void endsABatchEarlyWhateverPartOfItsItemsIsLong() throws IOException {
        assertThat(entriesOfTheFirstBatch(i -> item(i, LONG, null, null, null))).isEqualTo(45);
        assertThat(entriesOfTheFirstBatch(i -> item(i, "", LONG, null, null))).isEqualTo(45);
        assertThat(entriesOfTheFirstBatch(i -> item(i, "", null, LONG, null))).isEqualTo(45);
        assertThat(entriesOfTheFirstBatch(i -> item(i, "", null, null, new Reply(LONG, AT))))
                .isEqualTo(45);
    }

    @Test
    void readsWhatHasAHeadlineOnly() {
        var headline = item(1, "", null, "Warga kecewa dengan pelayanan loket", null);

        var read = BatchReader.read(Reader.shipped(), List.of(headline)).getFirst();

        assertThat(read.reading()).isNotNull();
    }

    @Test
    void failsWhenNotOneRowCouldBeLookedAt() throws Exception {
        var whole = new Refusal("a.csv", 0, RefusalReason.MISSING_COLUMN, List.of("ulasan"), "");
        var row = new Refusal("b.csv", 2, RefusalReason.EMPTY, List.of(), ",,");

        assertThatThrownBy(() -> readThrough(whole))
                .isInstanceOfSatisfying(ImportFiles.UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.messageKey()).isEqualTo("refusal.MISSING_COLUMN");
                    assertThat(unreadable.details()).containsExactly("ulasan");
                });
        readThrough(whole, row);
        readThrough();
    }

    @Test
    void noticesAFileThatIsShorterThanWhatWasReadOfIt() throws IOException {
        var items = IntStream.range(0, 3)
                .mapToObj(i -> item(i, "a", null, null, null))
                .toList();

        assertThat(new BatchReader(GivenItems.of(items.iterator()), Reader.shipped(), null).skip(3))
                .isTrue();
        assertThat(new BatchReader(GivenItems.of(items.iterator()), Reader.shipped(), null).skip(4))
                .isFalse();
    }

    private static void readThrough(Entry... entries) throws Exception {
        var batches = new BatchReader(GivenItems.of(List.of(entries).iterator()), Reader.shipped(), null);
        batches.next();
        batches.requireRow();
    }

    private static int entriesOfTheFirstBatch(IntFunction<Item> items) throws IOException {
        var file = GivenItems.of(IntStream.range(0, 100).mapToObj(items).iterator());
        var batch = new BatchReader(file, Reader.shipped(), null).next();
        return batch == null ? 0 : batch.entries();
    }

    private static Item item(
            int number, String text, @Nullable String translation, @Nullable String title, @Nullable Reply reply) {
        return new Item("r" + number, Kind.REVIEW, AT, AT, 5, text, translation, title, null, null, null, reply);
    }
}
