/**
 * The ground that every module stands on: ids, spaces, the database of the installation, pages and texts, the security
 * shell. It knows nothing of units, sources or
 * mentions.
 */
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN, allowedDependencies = "text")
@NullMarked
package id.kentongan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
