package id.kentongan.demo;

import java.util.List;

/** Carries the story into the installation. */
interface Delivery {
    /**
     * Brings items of one feed.
     *
     * @param name of the file, as the list of imports shows it
     */
    void deliver(Feed feed, String name, List<Written> items);

    /** Marks what the institution did, and what happened to it, on the curves. */
    void mark(StoryDay day);
}
