/**
 * The inbox: what came in and has to be looked at by a person, who has it in hand, and what became of it.
 *
 * <p>An item enters within the transaction of the batch that brought its mention. What the mention says stays the business of
 * {@code mention}; here stands only what the desk did. Everything a person does here can be undone while nobody did
 * something else to the same item.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"platform", "people", "source", "mention", "text"})
@NullMarked
package id.kentongan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
