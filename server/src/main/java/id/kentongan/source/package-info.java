/**
 * Where the public's word comes from: sources with their policies and places, the files they deliver, and the imports that
 * carry them in. A file is read as a stream of {@link id.kentongan.source.Entry entries}; what they mean and where they are
 * kept is the business of {@code mention}.
 */
@ApplicationModule(
        displayName = "Sources",
        allowedDependencies = {"platform", "people", "text"})
@NullMarked
package id.kentongan.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
