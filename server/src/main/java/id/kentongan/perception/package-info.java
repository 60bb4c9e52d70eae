/**
 * How an office is seen: rating, volume, feeling and the nine elements of a unit over a span of days, each with the interval
 * in which the truth lies, and against the span before; and the index of an office among its siblings.
 *
 * <p>It turns the day counts of {@code mention} into figures of {@code signal}; it never counts mentions itself. Every figure
 * is indicative, since whoever writes a review chose to: it is no official satisfaction index, and no screen may call it one.
 */
@ApplicationModule(
        displayName = "Perception",
        allowedDependencies = {"platform", "people", "mention", "signal", "text"})
@NullMarked
package id.kentongan.perception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
