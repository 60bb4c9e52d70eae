package id.kentongan.source.upload;

import id.kentongan.platform.Place;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes files that are no longer needed: those that nobody confirmed within a day, those of imports that are done, and
 * those of stopped imports that nobody took up again within a week. What citizens wrote does not lie about.
 */
@Component
class Sweep {
    static final Duration UNCONFIRMED = Duration.ofDays(1);
    static final Duration STOPPED = Duration.ofDays(7);
    /** A file this young may belong to a sending that is still under way. */
    static final Duration UNDER_WAY = Duration.ofHours(6);

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final UploadStore store;
    private final Place place;
    private final Clock clock;

    Sweep(UploadStore store, Place place, Clock clock) {
        this.store = store;
        this.place = place;
        this.clock = clock;
    }

    /** Says how many files went. */
    int run() throws IOException {
        var now = clock.instant();
        store.deleteBefore(now.minus(UNCONFIRMED));
        var needed = store.needed(now.minus(STOPPED));
        var deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place.incoming(), Files::isRegularFile)) {
            for (var file : files) {
                var written = Files.getLastModifiedTime(file).toInstant();
                if (!needed.contains(file.toAbsolutePath()) && written.isBefore(now.minus(UNDER_WAY))) {
                    Files.deleteIfExists(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** Sweeps soon after the start and then every hour. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Timer {
        private final Sweep sweep;

        Timer(Sweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
        void tick() throws IOException {
            var deleted = sweep.run();
            if (deleted > 0) {
                log.info("deleted {} files that no import needs", deleted);
            }
        }
    }
}
