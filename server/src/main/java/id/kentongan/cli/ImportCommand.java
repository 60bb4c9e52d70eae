package id.kentongan.cli;

import id.kentongan.mention.Intake;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Import;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.ImportId;
import id.kentongan.source.Imports;
import id.kentongan.source.Inspection;
import id.kentongan.source.Refusal;
import id.kentongan.source.Source;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Loads what the public said from a file into a source, also while the server runs.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A stopped import goes on where it was when it is run again with the same, unchanged file.",
            "Exit code 0: every row is in, or listed as refused. 1: it did not come to its end.",
            "",
            "Examples:",
            "  kentongan import ulasan.csv --source \"Ulasan SPKT\"",
            "  kentongan import takeout-20261101T010203Z-001.zip takeout-20261101T010203Z-002.zip --source Google",
            "  kentongan import aduan.xlsx --source Aduan --create --unit \"Polres Contoh\""
        })
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_REFUSALS = 1000;
    private static final int SHOWN_ROWS = 5;

    @Mixin
    private Base.Options options = new Base.Options();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "a table, or all parts of one archive")
    private List<Path> files = List.of();

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "the source it belongs to")
    private String sourceName = "";

    @Option(names = "--create", description = "make the source when there is none of that name")
    private boolean create;

    @Option(names = "--unit", paramLabel = "NAME", description = "unit of a new source (default: the top unit)")
    private @Nullable String unitName;

    @Option(
            names = "--progress",
            description = "show the progress bar: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, on a terminal)")
    private ProgressBar.When progress = ProgressBar.When.AUTO;

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new CommandFailure("cannot read " + file);
            }
        }
        try (var base = Base.borrowOrClaim(options);
                var application = Application.offline(base)) {
            return run(application);
        }
    }

    private int run(BeanFactory beans) throws IOException {
        var imports = beans.getBean(Imports.class);
        var everything = beans.getBean(Units.class).everything();
        var given = files.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .map(SourceFile::of)
                .toList();
        var source = source(beans, everything, given);
        var id = unfinished(imports, everything, source, given);
        if (id == null) {
            var mapping = inspect(beans.getBean(ImportFiles.class), source, given);
            id = imports.request(everything, source.id(), given, mapping, null);
        }
        var bar = ProgressBar.on(System.err, progress);
        var ended = beans.getBean(Intake.class).run(id, bar::show);
        bar.end();
        report(imports, everything, ended);
        return ended.state() == Import.State.DONE ? 0 : 1;
    }

    private Source source(BeanFactory beans, Scope scope, List<SourceFile> given) throws IOException {
        var sources = beans.getBean(Sources.class);
        var found = sources.findByName(scope, sourceName);
        if (found.isPresent()) {
            return found.get();
        }
        if (!create) {
            throw new CommandFailure(
                    "there is no source \"" + sourceName + "\": add it on the page Sumber, or use --create");
        }
        var units = beans.getBean(Units.class).list(scope);
        var unit = units.stream()
                .filter(candidate -> unitName == null || candidate.name().equalsIgnoreCase(unitName))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        unitName == null
                                ? "nobody is set up yet: run serve first"
                                : "there is no unit \"" + unitName + "\""));
        var kind = beans.getBean(ImportFiles.class).inspect(given, unit.id()) instanceof Inspection.Takeout
                ? SourceKind.TAKEOUT
                : SourceKind.TABLE;
        sources.add(scope, unit.id(), sourceName, kind);
        return sources.findByName(scope, sourceName).orElseThrow();
    }

    /**
     * The same files into the same source, not yet at their end: that import goes on. One of files that were replaced since
     * stops for good.
     */
    private static @Nullable ImportId unfinished(Imports imports, Scope scope, Source source, List<SourceFile> given) {
        var paths = given.stream().map(file -> file.path().toString()).toList();
        for (var earlier : imports.list(scope, 100)) {
            if (earlier.source().equals(source.id())
                    && earlier.files().equals(paths)
                    && earlier.state() != Import.State.DONE) {
                var changed = earlier.changedFile();
                if (changed.isEmpty()) {
                    imports.resume(scope, earlier.id());
                    return earlier.id();
                }
                imports.fail(earlier.id(), "import.failed.changed", List.of(changed.get()));
            }
        }
        return null;
    }

    /** The columns of a table; refuses files that nobody can read, and tables that need a person's answer first. */
    private static @Nullable String inspect(ImportFiles files, Source source, List<SourceFile> given)
            throws IOException {
        return switch (files.inspect(given, source.unit())) {
            case Inspection.Unreadable unreadable ->
                throw new CommandFailure(Sentences.refusal(unreadable.reason(), unreadable.details()));
            case Inspection.Takeout takeout -> {
                takeout.problems().forEach(ImportCommand::warn);
                var missing =
                        takeout.missingParts().stream().map(String::valueOf).collect(Collectors.joining(", "));
                System.err.println("kentongan: " + Sentences.of("source.extent." + takeout.extent(), missing));
                yield null;
            }
            case Inspection.Table table -> {
                var remembered = source.mapping() == null ? null : ColumnMapping.fromJson(source.mapping());
                if (remembered != null
                        && table.shape()
                                .header()
                                .containsAll(remembered.columns().values())) {
                    yield source.mapping();
                }
                if (!table.questions().isEmpty()) {
                    throw new CommandFailure("the columns are not clear: "
                            + table.questions().stream()
                                    .map(question -> Sentences.of("question." + question))
                                    .collect(Collectors.joining(" "))
                            + " Import this file once on the page Impor, the answer is remembered for the source");
                }
                yield table.mapping().toJson();
            }
        };
    }

    private static void warn(Refusal problem) {
        System.err.println(
                "kentongan: " + problem.file() + ": " + Sentences.refusal(problem.reason(), problem.details()));
    }

    private static void report(Imports imports, Scope scope, Import ended) {
        var counts = ended.counts();
        System.out.printf(
                "%s: %d new, %d changed, %d unchanged, %d refused, %d vanished%n",
                ended.state().code(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                counts.vanished());
        if (ended.repeats() > 0) {
            System.out.println("  " + Sentences.of("source.import.repeats", ended.repeats()));
        }
        lines(imports.refusals(scope, ended.id(), MOST_REFUSALS).stream()
                        .map(Imports.Refused::refusal)
                        .toList())
                .forEach(System.out::println);
        if (counts.refused() > MOST_REFUSALS) {
            System.out.println("  ... the page of the import lists and downloads all of them");
        }
        if (ended.error() != null) {
            System.err.println("kentongan: "
                    + Sentences.of(ended.error(), ended.errorDetails().toArray()));
        }
    }

    /** A line for each reason in each file, with the first rows that it was found in. */
    static List<String> lines(List<Refusal> refusals) {
        var rows = refusals.stream()
                .collect(Collectors.groupingBy(
                        refusal -> new Reason(refusal.file(), Sentences.refusal(refusal.reason(), refusal.details())),
                        LinkedHashMap::new,
                        Collectors.mapping(Refusal::line, Collectors.toList())));
        return rows.entrySet().stream()
                .map(each -> "  %s, line %s: %s"
                        .formatted(
                                each.getKey().file(),
                                shown(each.getValue()),
                                each.getKey().sentence()))
                .toList();
    }

    private static String shown(List<Long> rows) {
        var first = rows.stream().limit(SHOWN_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() > SHOWN_ROWS ? first + " and " + (rows.size() - SHOWN_ROWS) + " more" : first;
    }

    private record Reason(String file, String sentence) {}
}
