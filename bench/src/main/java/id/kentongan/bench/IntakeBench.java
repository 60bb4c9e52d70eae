package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;
import static id.kentongan.bench.Medians.seconds;

import id.kentongan.mention.Intake;
import id.kentongan.source.Entry;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Imports;
import id.kentongan.source.Inspection;
import id.kentongan.source.Item;
import id.kentongan.source.SourceFile;
import id.kentongan.text.Document;
import id.kentongan.text.Reader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A table of made-up reviews through the whole intake, against COPY of the very rows that the intake left into the same
 * tables with the same indexes. Each run has a fresh database of its own.
 */
@Command(
        name = "intake",
        description = "rows a second through the whole intake, and the ratio to PostgreSQL's COPY",
        mixinStandardHelpOptions = true)
final class IntakeBench implements Callable<Integer> {
    /** Texts that are read alone; the rest is reckoned from them. */
    private static final int SAMPLE = 200_000;

    private record Alone(double parse, double read) {}

    private record Run(double intake, double copy, double parse, double read) {}

    private static final List<String> TABLES = List.of(
            "mention.mention (id, space, unit_id, source_id, external_id, kind, at, day, updated_at, collected_at, stars, "
                    + "title, text, translation, author_key, place, link, reply_text, reply_at, content_hash, version, "
                    + "vanished_at, language, language_confidence, sentiment, sentiment_sure, negative, neutral, positive, "
                    + "element_negative, element_neutral, element_positive, threats, own_voice, findings, model, counted)",
            "mention.day_count",
            "mention.month_count",
            "source.refusal");

    @Option(names = "--rows", description = "rows of the table (default: ${DEFAULT-VALUE})")
    private int rows = 1_000_000;

    @Option(names = "--runs", description = "runs, of which the medians are printed (default: ${DEFAULT-VALUE})")
    private int runs = 5;

    @Override
    public Integer call() throws Exception {
        var directory = Files.createTempDirectory("kentongan-bench");
        var table = Town.writeTable(directory.resolve("ulasan.csv"), rows, 1);
        System.out.printf("%,d rows, %,d bytes%n", rows, Files.size(table));
        System.out.println("run   intake s   rows/s    COPY s   rows/s   ratio   parse s   read s");
        var results = new ArrayList<Run>();
        for (var i = 1; i <= runs; i++) {
            var run = run(directory.resolve("run" + i), table);
            results.add(run);
            print(String.valueOf(i), run);
        }
        var medians = new Run(
                median(results.stream().map(Run::intake).toList()),
                median(results.stream().map(Run::copy).toList()),
                median(results.stream().map(Run::parse).toList()),
                median(results.stream().map(Run::read).toList()));
        print("med", medians);
        System.out.println("""
                Parsing and reading run beside the writing of the batch before; what the intake takes beyond the \
                longer of the two is the database: looking up, COPY, counts, commit.""");
        System.out.printf(
                "{\"bench\":\"intake\",\"rows\":%d,\"runs\":%d,\"intake_rows_per_s\":%.0f,\"copy_rows_per_s\":%.0f,\"ratio\":%.3f}%n",
                rows, runs, rows / medians.intake, rows / medians.copy, medians.copy / medians.intake);
        return 0;
    }

    private void print(String name, Run run) {
        System.out.printf(
                "%-4s %9.1f %8.0f %9.1f %8.0f %7.2f %9.1f %8.1f%n",
                name,
                run.intake,
                rows / run.intake,
                run.copy,
                rows / run.copy,
                run.copy / run.intake,
                run.parse,
                run.read);
    }

    private Run run(Path data, Path table) throws Exception {
        try (var town = Town.open(data)) {
            var source = town.source("Ulasan");
            var imports = town.bean(Imports.class);
            var file = List.of(SourceFile.of(table));
            var unit = town.everything().units().iterator().next();
            if (!(town.bean(ImportFiles.class).inspect(file, unit) instanceof Inspection.Table found)) {
                throw new IllegalStateException("the table of the bench is not readable");
            }
            var id = imports.request(
                    town.everything(), source, file, found.mapping().toJson(), null);
            var alone = parseAndRead(town, imports.get(id));
            var start = System.nanoTime();
            var ended = town.bean(Intake.class).run(id, progress -> {});
            var intake = seconds(start);
            if (ended.counts().added() != rows) {
                throw new IllegalStateException("not every row came in: " + ended);
            }
            return new Run(intake, copy(town, data), alone.parse(), alone.read());
        }
    }

    /** What parsing and reading take when nothing else runs. */
    private Alone parseAndRead(Town town, Import job) throws Exception {
        var reader = Reader.shipped();
        var documents = new ArrayList<Document>();
        var withWords = 0L;
        var start = System.nanoTime();
        try (var file = town.bean(ImportFiles.class).open(job).file()) {
            for (Entry entry = file.next(); entry != null; entry = file.next()) {
                if (entry instanceof Item item && !item.text().isBlank()) {
                    withWords++;
                    if (documents.size() < SAMPLE) {
                        documents.add(new Document(item.text(), item.stars(), item.kind()));
                    }
                }
            }
        }
        var parse = seconds(start);
        start = System.nanoTime();
        documents.forEach(reader::read);
        var perText = seconds(start) / documents.size();
        return new Alone(parse, perText * withWords);
    }

    private static double copy(Town town, Path data) throws SQLException, IOException {
        try (var pool = town.base.dataSource();
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var dumps = new ArrayList<Path>();
            for (var table : TABLES) {
                var dump = data.resolve("dump" + dumps.size());
                try (var out = new BufferedOutputStream(Files.newOutputStream(dump))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                }
                dumps.add(dump);
            }
            statement.execute(
                    "truncate mention.mention, mention.earlier_version, mention.day_count, mention.month_count, source.refusal");
            var start = System.nanoTime();
            copyIn(connection, dumps);
            return seconds(start);
        }
    }

    private static void copyIn(Connection connection, List<Path> dumps) throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (var i = 0; i < TABLES.size(); i++) {
            try (var in = new BufferedInputStream(Files.newInputStream(dumps.get(i)))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + TABLES.get(i) + " from stdin", in, 1 << 16);
            }
        }
        connection.commit();
    }
}
