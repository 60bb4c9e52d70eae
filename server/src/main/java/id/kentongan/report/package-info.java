/**
 * The report of a day, a week or a month for the leader, in the form in which a public-relations office hands one in.
 *
 * <p>It stands on top and only gathers: {@link id.kentongan.report.Reports} puts together what the modules below count and
 * measure, {@code paper} puts it into words once, and the page, the PDF, the Word document and the short text are four ways
 * to write those same words. So no two of them can differ, and every figure keeps the address of the list behind it.
 */
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "platform",
            "notify",
            "people",
            "source",
            "mention",
            "perception",
            "desk",
            "signal",
            "text"
        })
@NullMarked
package id.kentongan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
