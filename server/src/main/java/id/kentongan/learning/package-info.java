/**
 * What the reader is worth at this desk, and what it learns there: how often persons let its readings stand, for each
 * language, source and reader; and the versions that are learnt from corrections, each held against the validation suite
 * before a person may switch it on.
 *
 * <p>It reads corrections through {@code mention} and what was finished through {@code desk}, and exchanges the reader in use
 * without a restart. It changes no reading that is stored. A version holds hashes of words that several texts share, never
 * words.
 */
@ApplicationModule(
        displayName = "Learning",
        allowedDependencies = {"platform", "people", "source", "mention", "desk", "perception", "signal", "text"})
@NullMarked
package id.kentongan.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
