/**
 * The rights of a person whose words are kept: they are shown what there is of them, given all of it in one file, and rid of
 * it when they ask (UU 27/2022, articles 6 to 8); and what the retention of each source is about to take.
 *
 * <p>It keeps nothing itself. A name is turned into its key and forgotten; what the modules below keep of a mention they hand
 * out and erase by {@code mention.Keeping}.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"platform", "people", "source", "mention", "text"})
@NullMarked
package id.kentongan.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
