package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.install.Installation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saving one installation and bringing it back as another, from the command line. */
class BackupCommandTests {
    @TempDir
    private Path parent;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void bringsAnInstallationBackInANewDirectory() throws Exception {
        var before = parent.resolve("before");
        var after = parent.resolve("after");
        var backups = parent.resolve("backups");
        withDatabase(before, jdbc -> jdbc.sql("insert into platform.space values (7, 'drill', 'latihan')")
                .update());

        assertThat(run("backup", "--data", before, "--to", backups))
                .as(err.toString())
                .isZero();
        var file = Files.list(backups).toList().getFirst();
        assertThat(out.toString()).contains("platform.space").contains("to " + file);

        assertThat(run("restore", file, "--data", after)).as(err.toString()).isZero();
        assertThat(Installation.secretKey(after))
                .contains(Installation.secretKey(before).orElseThrow());
        withDatabase(after, jdbc -> assertThat(jdbc.sql("select name from platform.space order by id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("live", "latihan")));

        assertThat(run("restore", file, "--data", after)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("kentongan: The database is not empty")
                .hasLineCount(1);
    }

    @Test
    void makesNoInstallationWhereThereIsNone() {
        assertThat(run("backup", "--data", parent.resolve("none"), "--to", parent))
                .isEqualTo(1);
        assertThat(err.toString()).contains("holds no Kentongan installation").hasLineCount(1);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(run("restore", parent.resolve("none.zip"), "--data", parent.resolve("new")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no file " + parent.resolve("none.zip"))
                .hasLineCount(1);
        assertThat(parent.resolve("new")).doesNotExist();
    }

    @Test
    void asksForTheFile() {
        assertThat(run("restore")).isEqualTo(2);
        assertThat(err.toString()).contains("FILE");
    }

    private int run(Object... arguments) {
        var words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return Kentongan.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private static void withDatabase(Path data, Consumer<JdbcClient> work) {
        var options = new Base.Options();
        options.data = data;
        try (var base = Base.claim(options);
                var pool = base.dataSource()) {
            work.accept(JdbcClient.create(pool));
        }
    }
}
