/**
 * Carries messages out of the house. It knows channels and nothing of what a message is about; who is told what, and when, is
 * decided above it. Today there is mail.
 */
@ApplicationModule(
        displayName = "Notify",
        allowedDependencies = {"platform"})
@NullMarked
package id.kentongan.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
