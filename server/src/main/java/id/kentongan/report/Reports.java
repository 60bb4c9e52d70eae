package id.kentongan.report;

import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;

/** Makes reports. Its numbers come from day counts, its lists and other counts stop at limits. */
public interface Reports {
    /**
     * The report that is wanted, as far as the scope reaches.
     *
     * @throws id.kentongan.people.NotVisible when it is about a unit outside the scope
     */
    Report report(Scope scope, Viewer viewer, ReportAddress wanted);

    /** The same to be taken away; the log keeps who took it in which form. */
    Report takenAway(Scope scope, Viewer viewer, ReportAddress wanted, String form);
}
