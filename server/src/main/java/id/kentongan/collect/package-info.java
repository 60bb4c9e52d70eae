/**
 * What comes by itself or from a person's hand: polls feeds, takes down what an officer saw or heard, and watches over every
 * source, so that a quiet one is told from a broken one. How feeds are fetched and read is the business of
 * {@code source.feed}; what becomes of their items is that of {@code mention}.
 */
@ApplicationModule(
        displayName = "Collect",
        allowedDependencies = {"platform", "people", "source", "source :: feed", "mention", "signal", "text"})
@NullMarked
package id.kentongan.collect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
