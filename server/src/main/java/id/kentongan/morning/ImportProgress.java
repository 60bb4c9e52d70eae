package id.kentongan.morning;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Progress;
import id.kentongan.source.Import;

/** An import on its way, as a part of the page that keeps itself fresh until the import has ended. */
public record ImportProgress(Import job) {
    private static final int STEPS = 1000;

    static Progress of(Texts t, Import job) {
        var counts = job.counts();
        return new Progress(
                "impor-" + job.id(),
                String.join(", ", job.fileNames()),
                Math.round(STEPS * job.share()),
                STEPS,
                t.of("morning.import." + job.state().code(), counts.total(), counts.refused()),
                job.rate(),
                job.timeLeft(),
                job.state().ended() ? null : "/beranda/impor/" + job.id(),
                null);
    }

    public Progress progress(Texts t) {
        return of(t, job);
    }
}
