/**
 * What was said: every review, comment and complaint with its versions, its reading, and the day counts over them.
 *
 * <p>The {@code Intake} reads a batch of entries from a source and writes mentions, counts, refusals and the position in
 * the file in one transaction. {@link id.kentongan.mention.Mentions} lists and counts them within a scope. What the counts
 * mean is the business of {@code perception}.
 */
@ApplicationModule(
        displayName = "Mentions",
        allowedDependencies = {"platform", "people", "source", "source :: ids", "text"})
@NullMarked
package id.kentongan.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
