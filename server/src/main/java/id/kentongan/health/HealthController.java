package id.kentongan.health;

import id.kentongan.mention.ReaderInUse;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.platform.DiskSpace;
import id.kentongan.platform.Place;
import id.kentongan.platform.Release;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Import;
import id.kentongan.source.Imports;
import id.kentongan.source.Sources;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class HealthController {
    private static final int IMPORTS_LOOKED_AT = 200;

    private final Place place;
    private final DiskSpace disk;
    private final DatabaseStore database;
    private final ReaderInUse readerInUse;
    private final Sources sources;
    private final Imports imports;
    private final LastPurge purge;
    private final Views views;

    HealthController(
            Place place,
            DiskSpace disk,
            DatabaseStore database,
            ReaderInUse readerInUse,
            Sources sources,
            Imports imports,
            LastPurge purge,
            Views views) {
        this.place = place;
        this.disk = disk;
        this.database = database;
        this.readerInUse = readerInUse;
        this.sources = sources;
        this.imports = imports;
        this.purge = purge;
        this.views = views;
    }

    @Requires(Permission.SEE_HEALTH)
    @GetMapping("/kesehatan")
    View show(Scope scope) {
        var unfinished = imports.list(scope, IMPORTS_LOOKED_AT).stream()
                .filter(job -> job.state() != Import.State.DONE)
                .count();
        return views.page(
                "health/page",
                new HealthPage(
                        versions(),
                        places(),
                        sources.list(scope),
                        (int) unfinished,
                        purge.find()
                                .map(run -> new HealthPage.Purge(run.at(), run.deleted()))
                                .orElse(null)));
    }

    private HealthPage.Versions versions() {
        return new HealthPage.Versions(
                Release.VERSION,
                Runtime.version().toString(),
                database.version(),
                place.embedded() != null,
                readerInUse.current().model());
    }

    private HealthPage.Places places() {
        return new HealthPage.Places(
                place.data().toAbsolutePath().toString(),
                place.database(),
                database.bytes(),
                disk.usable(),
                disk.total());
    }
}
