package id.kentongan.bench;

import java.util.List;

/** Somebody who does something with texts. */
interface Peer extends AutoCloseable {
    String name();

    /** What it does with a text, in a few words. */
    String does();

    /** Goes through all these texts, or as many of the first as it can in good time, and tells texts a second. */
    double round(List<String> texts) throws Exception;

    @Override
    default void close() throws Exception {}
}
