package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.Place;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password given to the command line by mistake is refused, and shown nowhere. */
class DatabaseUrlTests {
    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/kentongan?user=sari&password=rahasia",
                "jdbc:postgresql://db/kentongan?Password=rahasia",
                "jdbc:postgresql://db/kentongan?sslpassword=rahasia",
                "jdbc:postgresql://sari:rahasia@db:5432/kentongan"
            })
    void refusesAPassword(String url) {
        var data = parent.resolve("new");
        for (var command : new String[] {"serve", "backup"}) {
            var err = new StringWriter();

            var code = Kentongan.commandLine()
                    .setErr(new PrintWriter(err, true))
                    .execute(command, "--data", data.toString(), "--db-url", url);

            assertThat(code).isEqualTo(1);
            assertThat(err.toString()).hasLineCount(1).doesNotContain("rahasia");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void saysThatThePasswordHasAPlaceOfItsOwn() {
        var err = new StringWriter();

        Kentongan.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("serve", "--data", parent.resolve("new").toString(), "--db-url", "jdbc:postgresql://a:b@c/d");

        assertThat(err.toString())
                .startsWith("kentongan: --db-url must not hold a password")
                .contains("KENTONGAN_DB_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/kentongan",
                "jdbc:postgresql://db:5432/kentongan?password=rahasia",
                "jdbc:postgresql://db:5432/kentongan?sslmode=require&sslpassword=rahasia"
            })
    void showsHostPortAndNameOnly(String url) {
        assertThat(new Place(parent, parent, url, null).database()).isEqualTo("db:5432/kentongan");
    }

    @Test
    void keepsWhatPeopleWroteOutOfErrors() {
        var options = new Base.Options();
        options.data = parent.resolve("data");
        try (var base = Base.claimAsItIs(options);
                var pool = base.dataSource()) {
            assertThat(ErrorDetail.of(pool)).contains("duplicate key").doesNotContain("kata warga");
        }
    }
}
