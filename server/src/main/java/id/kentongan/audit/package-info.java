/**
 * The log of what people did. It listens to the {@link id.kentongan.platform.Act}s that services publish, and nobody calls
 * it: no module depends on it.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "people"})
@NullMarked
package id.kentongan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
