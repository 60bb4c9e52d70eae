package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.People;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a real installation, tampered with behind the program's back. */
class VerifyCommandTests {
    @TempDir
    private Path parent;

    private Path data;
    private String said = "";

    @BeforeEach
    void setUpAnInstallation() {
        data = parent.resolve("data");
        try (var base = Base.claim(options());
                var application = Application.offline(base)) {
            Institution.setUp(application);
            var people = application.getBean(People.class);
            var admin = people.findCredentials("admin").orElseThrow().id();
            for (var i = 0; i < 4; i++) {
                people.setPassword(admin, "sandi-baru-yang-panjang-" + i);
            }
        }
    }

    @Test
    void findsEveryKindOfTampering() {
        assertThat(run("verify", "--data", data)).as(said).isZero();
        assertThat(said).contains("The log is whole: 5 entries.").doesNotContain("remembers no end");

        tamper("update audit.entry set subject = 'Orang lain' where seq = 2");
        assertThat(run("verify", "--data", data)).isEqualTo(1);
        assertThat(said).contains("Entry 2: not as it was written").hasLineCount(1);

        tamper("delete from audit.entry where seq = 2");
        assertThat(run("verify", "--data", data)).isEqualTo(1);
        assertThat(said).contains("Entry 2: missing.");

        tamper("delete from audit.entry where seq = 5");
        assertThat(run("verify", "--data", data)).isEqualTo(1);
        assertThat(said).contains("Entry 5: missing at the end of the log.");
    }

    @Test
    void doesNotForgetACutOffEndWhenOthersFollow() {
        tamper("delete from audit.entry where seq > 3", 2);
        act();
        act();
        act();

        assertThat(run("verify", "--data", data)).isEqualTo(1);
        assertThat(said).contains("Entry 5: not the entry that this machine remembers.");
    }

    @Test
    void holdsForARestoredInstallation() throws Exception {
        assertThat(run("backup", "--data", data, "--to", parent.resolve("backups")))
                .as(said)
                .isZero();
        var file = Files.list(parent.resolve("backups")).toList().getFirst();
        var after = parent.resolve("after");

        assertThat(run("restore", file, "--data", after)).as(said).isZero();

        assertThat(run("verify", "--data", after)).as(said).isZero();
        assertThat(said).contains("The log is whole: 6 entries.").doesNotContain("remembers no end");
    }

    private void act() {
        try (var base = Base.claim(options());
                var application = Application.offline(base)) {
            var people = application.getBean(People.class);
            people.setPassword(people.findCredentials("admin").orElseThrow().id(), "sandi-lain-yang-panjang");
        }
    }

    private void tamper(String sql) {
        tamper(sql, 1);
    }

    private void tamper(String sql, int rows) {
        try (var base = Base.claim(options());
                var pool = base.dataSource()) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("alter table audit.entry disable trigger append_only").update();
            assertThat(jdbc.sql(sql).update()).isEqualTo(rows);
            jdbc.sql("alter table audit.entry enable trigger append_only").update();
        }
    }

    private Base.Options options() {
        var options = new Base.Options();
        options.data = data;
        return options;
    }

    private int run(Object... arguments) {
        var out = new StringWriter();
        var words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        var code = Kentongan.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words);
        said = out.toString();
        return code;
    }
}
