package id.kentongan.bench.warn;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The time that the calling thread takes, by the clock and of a processor. */
record Stopwatch(long clockNanos, long processorNanos) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How long something took; of the processor without what the collector took. */
    record Took(double seconds, double processorSeconds) {}

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
    }

    Took stop() {
        return new Took(
                (System.nanoTime() - clockNanos) / 1e9, (THREADS.getCurrentThreadCpuTime() - processorNanos) / 1e9);
    }
}
