package id.kentongan.source.upload;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.UnitId;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Inspection;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTests {
    @ParameterizedTest
    @CsvSource({
        "ulasan.csv, ulasan.csv",
        "../../etc/passwd, passwd",
        "C:\\Users\\Sari\\ulasan.csv, ulasan.csv",
        "'..', '..'",
        "'/', '?'",
        "'', '?'",
    })
    void showsOnlyTheLastPartOfAName(String given, String shown) {
        assertThat(Uploads.harmless(given)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'a\u202Evsc.exe', avsc.exe", "'a\u0000\tb', ab"})
    void takesOutWhatNobodySees(String given, String shown) {
        assertThat(Uploads.harmless(given)).isEqualTo(shown);
    }

    @Test
    void keepsTheEndOfALongName() {
        assertThat(Uploads.harmless("x".repeat(500) + "-002.zip")).hasSize(200).endsWith("-002.zip");
    }

    @Test
    void looksIntoOneUploadAtATimeAndIntoEachOnce() throws Exception {
        var files = new Counting();
        var uploads = new Uploads(null, files, null, null, new Pseudonyms(new byte[32]), null, Clock.systemUTC());
        var sent = List.of(upload(), upload());

        try (var people = Executors.newFixedThreadPool(4)) {
            var looks = IntStream.range(0, 4)
                    .mapToObj(i -> people.submit(() -> uploads.inspect(sent.get(i % 2))))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }

        assertThat(files.most).hasValue(1);
        assertThat(files.all).hasValue(2);
    }

    private static Upload upload() {
        var file = new SourceFile("a.csv", Path.of("a.csv"));
        return new Upload(
                new UploadId(UUID.randomUUID()),
                new UnitId(UUID.randomUUID()),
                null,
                "a",
                List.of(file),
                Instant.EPOCH);
    }

    /** Counts how many looks there are, and how many at once. */
    private static final class Counting implements ImportFiles {
        private final AtomicInteger all = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CountDownLatch together = new CountDownLatch(2);

        @Override
        public Inspection inspect(List<SourceFile> files, UnitId unit) throws IOException {
            all.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            together.countDown();
            try {
                // two at once would meet here
                together.await(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            now.decrementAndGet();
            return new Inspection.Unreadable("a.csv", RefusalReason.NO_ROWS, List.of());
        }

        @Override
        public Opened open(Import job) {
            throw new UnsupportedOperationException();
        }
    }
}
