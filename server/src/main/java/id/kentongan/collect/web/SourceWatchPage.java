package id.kentongan.collect.web;

import id.kentongan.collect.WatchedSource;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Point;
import id.kentongan.platform.web.part.Spark;
import java.util.List;

/** How every source is. */
public record SourceWatchPage(List<WatchedSource> sources, boolean mayManage) {
    public SourceWatchPage {
        sources = List.copyOf(sources);
    }

    public String href(WatchedSource watched) {
        return (watched.feed() == null ? "/sumber/" : "/umpan/")
                + watched.source().id();
    }

    /** The voices of the last nine weeks as a small line. */
    public Spark spark(Texts t, WatchedSource watched) {
        var highest = watched.weekly().stream().mapToInt(n -> n).max().orElse(0);
        var points = watched.weekly().stream()
                .map(n -> new Point((double) n, null, null, n, null))
                .toList();
        return new Spark(
                t.of("collect.spark", watched.week(), Math.round(watched.expected())), points, 0, Math.max(1, highest));
    }
}
