package id.kentongan.source.web;

import id.kentongan.source.Import;
import id.kentongan.source.Refusal;
import id.kentongan.source.Source;
import java.util.List;

/**
 * One import, on its way or at its end.
 *
 * @param refusals the first of them
 * @param mayImport whether this person may stop it, let it go on, and take the refused rows home
 */
public record ImportPage(Import job, Source source, List<Refusal> refusals, boolean mayImport) {
    public ImportPage {
        refusals = List.copyOf(refusals);
    }

    /** The first file, and how many more there are. */
    public String firstFile() {
        return job.fileNames().getFirst();
    }

    public int moreFiles() {
        return job.fileNames().size() - 1;
    }

    /** Whether it must be said in which file a refused row stood: there are several, or several inside of one. */
    public boolean manyFiles() {
        return moreFiles() > 0
                || refusals.stream().anyMatch(refusal -> !refusal.file().equals(firstFile()));
    }

    /** Whether there are rows to take home. */
    public boolean rowsKept() {
        return refusals.stream().anyMatch(refusal -> !refusal.raw().isEmpty());
    }

    /** Whether only the places of the rows are kept, because their words may not be. */
    public boolean rowsDropped() {
        return !rowsKept() && refusals.stream().anyMatch(refusal -> refusal.line() > 0);
    }

    /** Whether rows were refused that are deleted by now. */
    public boolean refusalsGone() {
        return job.state().ended() && job.counts().refused() > 0 && refusals.isEmpty();
    }

    /** Whether nothing at all happened to what was there before. */
    public boolean unchanged() {
        var counts = job.counts();
        return counts.added() + counts.changed() + counts.vanished() == 0;
    }
}
