/**
 * Warns when what is said of a unit leaves its usual course, as often as the unit asked for and no more.
 *
 * <p>Every few minutes it looks at the hours of each stream, that is of each unit and {@link id.kentongan.mention.Aspect},
 * with a detector of {@code signal}. Alarms of one unit and matter become one {@link id.kentongan.warning.Incident}; people
 * are told when it begins and when it really grows. Every alarm that nobody was told of is kept with its reason. What to do
 * about an incident is decided by people, here and above.
 */
@ApplicationModule(
        displayName = "Warning",
        allowedDependencies = {"platform", "people", "source", "source :: ids", "mention", "notify", "signal", "text"})
@NullMarked
package id.kentongan.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
