/**
 * The guide for officers, chapter by chapter, with pictures of the pages it speaks of. Its words are templates in Indonesian; only
 * the list of contents has an English side. It knows the other pages by their addresses alone, and asks no database.
 */
@ApplicationModule(
        displayName = "Help",
        allowedDependencies = {"platform", "people"})
@NullMarked
package id.kentongan.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
