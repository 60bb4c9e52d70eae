/** The page that says how the installation is: its versions, where its data lie, and how its sources and chores do. */
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {"platform", "people", "source", "mention", "text"})
@NullMarked
package id.kentongan.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
