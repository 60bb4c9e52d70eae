package id.kentongan.bench.warn;

/** Somebody who watches one stream. */
interface Watcher {
    /** What is said of a row by the rows up to it. */
    record Said(double score, boolean warning) {}

    /** @param second of the clock, later than that of the row before */
    Said accept(long second, double value);

    /** The bytes that must be kept to go on after a restart. */
    int stateBytes();
}
