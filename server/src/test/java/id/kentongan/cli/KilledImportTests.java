package id.kentongan.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Units;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import that is killed again and again ends with the same rows and counts as one that nobody disturbs. */
class KilledImportTests {
    private static final int KILLS = 10;
    private static final int ROWS = 100_000;
    private static final long SEED = 7;

    /** Everything an import leaves behind, but for the random ids of rows and the clock. */
    private static final String MENTIONS = """
            select md5(string_agg(m::text, '|' order by external_id)) from (
                select external_id, unit_id, source_id, kind, at, day, updated_at, stars, text, author_key, reply_text, content_hash, version,
                       sentiment, sentiment_sure, element_negative, element_positive, threats, counted
                from mention.mention) m
            """;

    private static final String COUNTED = """
            select md5(string_agg(to_jsonb(d)::text, '|' order by day))
            from mention.%s d
            """;

    private static final String REFUSALS = """
            select md5(string_agg(r::text, '|' order by ordinal)) from (
                select ordinal, line, reason, details, raw from source.refusal) r
            """;

    private static final String COUNTS =
            "select entries || ' ' || added || ' ' || changed || ' ' || unchanged || ' ' || refused from source.import";

    @TempDir
    private Path directory;

    @Test
    void endsAsAnUndisturbedImportAfterTenKillsAtSeededMoments() throws Exception {
        var table = table();
        // one installation, copied: units, source and key are the same, so every stored value can be compared
        var undisturbed = prepared("undisturbed");
        var disturbed = copied(undisturbed, "disturbed");
        assertThat(importing(undisturbed, table).waitFor()).isZero();

        var random = new Random(SEED);
        for (var kill = 0; kill < KILLS; kill++) {
            var child = importing(disturbed, table);
            awaitBatches(child.getErrorStream(), 1 + random.nextInt(2));
            // not a pause to wait for something: the moment itself is what the seed chooses
            child.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
            assertThat(child.isAlive())
                    .as("kill %d hits a running import", kill)
                    .isTrue();
            child.destroyForcibly().waitFor();
        }
        assertThat(importing(disturbed, table).waitFor()).isZero();

        assertThat(left(disturbed)).isEqualTo(left(undisturbed));
    }

    private Path prepared(String name) {
        var options = options(directory.resolve(name));
        try (var base = Base.claim(options);
                var application = Application.offline(base)) {
            Institution.setUp(application);
            var units = application.getBean(Units.class);
            var scope = units.everything();
            application
                    .getBean(Sources.class)
                    .add(scope, units.list(scope).getFirst().id(), "Ulasan", SourceKind.TABLE);
        }
        return options.data;
    }

    private Path copied(Path from, String name) throws IOException {
        var to = directory.resolve(name);
        try (Stream<Path> paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), COPY_ATTRIBUTES, NOFOLLOW_LINKS);
            }
        }
        return to;
    }

    private List<String> left(Path data) {
        try (var base = Base.claim(options(data));
                var pool = base.dataSource()) {
            var jdbc = JdbcClient.create(pool);
            return List.of(MENTIONS, COUNTED.formatted("day_count"), COUNTED.formatted("month_count"), REFUSALS, COUNTS)
                    .stream()
                    .map(sql -> jdbc.sql(sql).query(String.class).single())
                    .toList();
        }
    }

    private static Base.Options options(Path data) {
        var options = new Base.Options();
        options.data = data;
        return options;
    }

    private static Process importing(Path data, Path table) throws IOException {
        return Children.kentongan(
                        "import",
                        table.toString(),
                        "--source",
                        "Ulasan",
                        "--data",
                        data.toString(),
                        "--progress",
                        "ALWAYS")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The bar starts anew with a carriage return after each batch. */
    private static void awaitBatches(InputStream bar, int batches) throws IOException {
        for (var seen = 0; seen < batches; ) {
            var c = bar.read();
            assertThat(c).as("the import goes on").isNotNegative();
            seen += c == '\r' ? 1 : 0;
        }
    }

    private Path table() throws IOException {
        var random = new Random(SEED);
        var table = new StringBuilder("review_id,author,rating,date,review_text\n");
        for (var i = 0; i < ROWS; i++) {
            // every 500th row cannot be taken in, every 700th says another thing under the id of an earlier row
            var stars = i % 500 == 499 ? 9 : 1 + random.nextInt(5);
            var id = i % 700 == 699 ? i - 650 : i;
            table.append("r%d,A%d,%d,2026-%02d-%02d,Pelayanan ke-%d %s%n"
                    .formatted(
                            id,
                            random.nextInt(1000),
                            stars,
                            1 + random.nextInt(9),
                            1 + random.nextInt(28),
                            i,
                            random.nextBoolean() ? "cepat dan ramah" : "lambat sekali"));
        }
        return Files.writeString(directory.resolve("ulasan.csv"), table);
    }
}
