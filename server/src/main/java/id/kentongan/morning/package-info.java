/**
 * The page that opens the day: what came in since the viewer was last here, what waits for an answer, how each office stands
 * against its last weeks, and whether the sources are well.
 *
 * <p>It stands on top and only gathers; what it shows is counted and measured by the modules below. Its one table remembers
 * when each person was last here.
 */
@ApplicationModule(
        displayName = "Morning",
        allowedDependencies = {
            "platform",
            "people",
            "source",
            "mention",
            "desk",
            "collect",
            "perception",
            "signal",
            "text"
        })
@NullMarked
package id.kentongan.morning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
