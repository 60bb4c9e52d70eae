package id.kentongan.source.upload;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.ServerTest;
import id.kentongan.people.Permission;
import id.kentongan.people.Role;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Place;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.source.upload.Uploads.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SweepTests extends ServerTest {
    @Autowired
    private Sweep sweep;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Sources sources;

    @Autowired
    private Imports imports;

    @Autowired
    private Place place;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void deletesWhatNobodyConfirmedWithinADayAndKeepsTheRest() throws IOException {
        var viewer = viewer();
        var waiting = keep(viewer);
        age(waiting, Duration.ofHours(23));
        var forgotten = keep(viewer);
        age(forgotten, Duration.ofHours(25));

        sweep.run();

        assertThat(waiting.files().getFirst().path()).exists();
        assertThat(forgotten.files().getFirst().path()).doesNotExist();
        assertThat(uploads.list(viewer)).extracting(Upload::id).containsExactly(waiting.id());
    }

    @Test
    void keepsTheFilesOfAStoppedImportForAWeek() throws IOException {
        var fresh = stopped(Duration.ofDays(6));
        var old = stopped(Duration.ofDays(8));

        sweep.run();

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void leavesAFileAloneThatMayStillBeUnderWay() throws IOException {
        var young = Files.writeString(place.incoming().resolve("upload_1.tmp"), "x");
        var old = Files.writeString(place.incoming().resolve("upload_2.tmp"), "x");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofHours(7))));

        sweep.run();

        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    private Viewer viewer() {
        return fixtures.viewer(fixtures.institution("Polres Uji"), Role.OPERATOR);
    }

    private Upload keep(Viewer viewer) throws IOException {
        var scope = viewer.scope(Permission.IMPORT);
        var unit = scope.units().iterator().next();
        return uploads.keep(scope, viewer.id(), new Destination(unit, null, "Sumber"), List.of(new Uploads.Sent() {
            @Override
            public String name() {
                return "a.csv";
            }

            @Override
            public void moveTo(Path path) throws IOException {
                Files.writeString(path, "id,tanggal\n");
            }
        }));
    }

    /** Makes an upload look as old as that. */
    private void age(Upload upload, Duration age) throws IOException {
        var then = clock.instant().minus(age);
        jdbc.sql("update source.upload set created_at = created_at - make_interval(hours => :hours) where id = :id")
                .param("hours", (int) age.toHours())
                .param("id", upload.id().value())
                .update();
        Files.setLastModifiedTime(upload.files().getFirst().path(), FileTime.from(then));
    }

    private Path stopped(Duration age) throws IOException {
        var viewer = fixtures.viewer(fixtures.institution("Polres Uji"), Role.ADMIN);
        var scope = viewer.scope(Permission.IMPORT);
        var source = sources.add(scope, scope.units().iterator().next(), "S " + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
        var path = Files.writeString(place.incoming().resolve(UUID.randomUUID().toString()), "id\n");
        Files.setLastModifiedTime(path, FileTime.from(clock.instant().minus(age)));
        var id = imports.request(
                scope, source, List.of(new SourceFile("a.csv", path.toAbsolutePath())), null, viewer.id());
        imports.cancel(scope, id);
        jdbc.sql(
                        "update source.import set state = 'cancelled', updated_at = updated_at - make_interval(days => :days) where id = :id")
                .param("days", (int) age.toDays())
                .param("id", id.value())
                .update();
        return path;
    }
}
