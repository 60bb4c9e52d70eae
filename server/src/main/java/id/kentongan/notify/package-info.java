/**
 * Carries messages out of the house through a transactional outbox. It knows channels and how persons want to be reached, and
 * nothing of what a message is about: what is said, and to whom, is decided above it, through {@link
 * id.kentongan.notify.Notices}.
 *
 * <p>What lies in the outbox was committed together with what it tells of. It is sent at least once: a crash between sending
 * and noting that it was sent costs one repetition and never a message.
 */
@ApplicationModule(
        displayName = "Notify",
        allowedDependencies = {"platform", "people"})
@NullMarked
package id.kentongan.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
