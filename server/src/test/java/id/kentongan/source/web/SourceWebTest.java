package id.kentongan.source.web;

import static org.awaitility.Awaitility.await;

import id.kentongan.TestVisitor;
import id.kentongan.TestVisitor.Upload;
import id.kentongan.WebTest;
import id.kentongan.source.takeout.TakeoutArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Steps that the stories of this package share. */
abstract class SourceWebTest extends WebTest {
    static final String CSV = """
            id,tanggal,rating,ulasan
            1,2026-01-05,5,Petugas ramah sekali
            2,2026-01-06,1,Antre tiga jam
            3,2026-01-07,7,Bintang yang mustahil
            4,kemarin dulu,2,"Tanggal, yang tidak jelas"
            """;

    @TempDir
    Path directory;

    /** Sends files for a new source; the visitor then stands on their preview. */
    static void send(TestVisitor visitor, String source, Object unit, Upload... files) {
        visitor.open("/impor");
        visitor.upload("/impor", List.of(files), "sumber", "baru", "nama", source, "satuan", unit.toString());
    }

    /** Confirms the preview as it stands, and waits for the end of the import; the visitor then sees its result. */
    static void load(TestVisitor visitor, String... answers) {
        var all = new String[answers.length + 2];
        System.arraycopy(answers, 0, all, 0, answers.length);
        all[answers.length] = "aksi";
        all[answers.length + 1] = "mulai";
        visitor.submit(visitor.path(), all);
        awaitEnd(visitor);
    }

    static void awaitEnd(TestVisitor visitor) {
        var page = visitor.path();
        await("the import ends").atMost(Duration.ofSeconds(60)).until(() -> visitor.open(page)
                .contains("Hasil impor"));
    }

    /** The counts on the page of an import: new, changed, same, refused, vanished. */
    static List<String> counts(TestVisitor visitor) {
        return visitor.all("<div><dt>[^<]+</dt><dd>([^<]+)</dd></div>");
    }

    Upload zip(TakeoutArchive archive) {
        var name = "takeout-20260301T010203Z-001.zip";
        try {
            return new Upload("berkas", name, Files.readAllBytes(archive.write(directory, name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
