package id.kentongan.demo;

import java.util.List;

/** Carries items of one feed into the installation. */
interface Delivery {
    /** @param name of the file, as the list of imports shows it */
    void deliver(Feed feed, String name, List<Written> items);
}
