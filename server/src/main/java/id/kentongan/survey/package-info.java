/**
 * The satisfaction survey of a unit (survei kepuasan masyarakat, SKM) by PermenPANRB 14/2017: a public form that anybody may
 * answer once a visit, and the official index that follows from the answers.
 *
 * <p>It keeps no word of who answered: neither name nor address. The index here is the official one; what {@code perception}
 * makes of reviews is another figure, and the two are never put together. How the index is computed is the business of
 * {@code signal}.
 */
@ApplicationModule(
        displayName = "Survey",
        allowedDependencies = {"platform", "people", "signal", "text"})
@NullMarked
package id.kentongan.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
