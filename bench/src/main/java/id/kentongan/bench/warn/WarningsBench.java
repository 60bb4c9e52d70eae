package id.kentongan.bench.warn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How good the warnings are. */
@Command(
        name = "warnings",
        description =
                "how good the warnings are: on labelled series, on simulated outbreaks, and where nothing happens",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "--nab takes a folder with data/<category>/<file>.csv and labels/combined_windows.json, as the Numenta"
                    + " Anomaly Benchmark has it; --daily one with simulated_totals_sig<N>.csv.gz and"
                    + " simulated_outbreaks_sig<N>.csv.gz, days downwards and simulations across.",
            "How often it warns where nothing happens is measured on made-up streams, always."
        })
public final class WarningsBench implements Callable<Integer> {
    @Option(names = "--nab", paramLabel = "DIR", description = "labelled series")
    private @Nullable Path nab;

    @Option(names = "--daily", paramLabel = "DIR", description = "daily counts with simulated outbreaks")
    private @Nullable Path daily;

    @Option(names = "--false-alarms", description = "the dial: false alarms a week (default: ${DEFAULT-VALUE})")
    private double dial = 0.5;

    @Option(names = "--simulations", description = "simulations of a signal (default: ${DEFAULT-VALUE})")
    private int simulations = 100;

    @Option(names = "--streams", description = "made-up streams of a rate (default: ${DEFAULT-VALUE})")
    private int streams = 12;

    @Option(names = "--windows", description = "names each window of the labelled series and whether it was found")
    private boolean windows;

    @Override
    public Integer call() throws IOException {
        if (nab != null) {
            var quality = new NabQuality(NabFolder.read(nab));
            quality.print(KentonganWatcher.NAME, () -> new KentonganWatcher(dial), windows);
            quality.print(ForestWatcher.NAME, ForestWatcher::new, false);
        }
        if (daily != null) {
            new DailyQuality(daily, simulations).print(() -> new KentonganWatcher(dial));
        }
        new DialQuality(dial, streams).print();
        return 0;
    }
}
