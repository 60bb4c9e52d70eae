/**
 * Who works here and what they may see: the tree of units, persons, their roles in units, and the {@link
 * id.kentongan.people.Scope} that every read and write of domain data is bound to.
 *
 * <p>A person sees a unit and what is below it. The rule is applied in one place, {@code people.web.Gate}: it lets a
 * request in and hands the scope to the handler; stores put the scope into their statements.
 */
@ApplicationModule(displayName = "People", allowedDependencies = "platform")
@NullMarked
package id.kentongan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
