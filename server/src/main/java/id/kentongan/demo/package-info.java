/**
 * A made-up regency to try the product on, and the generator of made-up voices behind it. Eighteen months of reviews,
 * comments, complaints and news end yesterday, and hold a story: the licence office grows slow, a rumour follows, then an
 * apology and a repair. Every text is put together from phrases written for this project ({@code demo/*.tsv}); no real
 * person, office, newsroom, brand or review is in it. It delivers by the same imports that people ask for, all at once or
 * the last days one by one, and does nothing that the other modules would have to know of.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "people", "source", "perception", "survey", "text"})
@NullMarked
package id.kentongan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
