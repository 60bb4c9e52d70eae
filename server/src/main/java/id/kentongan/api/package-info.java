/**
 * The door for programs: they send mentions into a source, and read mentions and perception, each with a key that a person
 * made. It holds the page where keys are made, and the document that describes the door.
 *
 * <p>It decides nothing of its own: the gate of {@code people} lets programs in, the intake of {@code mention} takes their
 * items, and what they read are the figures of the pages. Nothing here serves a browser but the page of the keys.
 */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "platform",
            "people",
            "source",
            "source :: wording",
            "mention",
            "perception",
            "signal",
            "text"
        })
@NullMarked
package id.kentongan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
