/**
 * A made-up institution to try the product on, and the generator of made-up voices behind it. Every text is put together
 * from clauses written for this project; no real person, office or review is in it.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "people", "source"})
@NullMarked
package id.kentongan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
