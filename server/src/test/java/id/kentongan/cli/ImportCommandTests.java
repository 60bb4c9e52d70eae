package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.Learning;
import id.kentongan.text.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportCommandTests {
    @TempDir
    private Path directory;

    @Test
    void startsAnewWhenTheFileWasReplacedAndGoesOnWhenItWasNot() throws IOException {
        setUp();
        var table = table("a1,2026-10-01,5,Cepat", "a2,2026-10-01,5,Ramah");
        assertThat(load(table)).isZero();

        stopBehind(1);
        assertThat(load(table)).isZero();
        assertThat(number("select count(*) from source.import")).isEqualTo(1);

        stopBehind(2);
        table("b1,2026-10-01,1,Lambat", "b2,2026-10-01,1,Antre", "b3,2026-10-01,1,Kotor");
        assertThat(load(table)).isZero();
        assertThat(number("select count(*) from source.import")).isEqualTo(2);
        assertThat(number("select count(*) from mention.mention where external_id like 'b%'"))
                .isEqualTo(3);
    }

    @Test
    void readsWithWhatTheInstallationLearnt() throws IOException {
        setUp();
        var learnt = Learning.learn(Reader.shipped(), List.of(), 7).adaptation();
        try (var base = Base.claim(options());
                var pool = base.dataSource()) {
            JdbcClient.create(pool)
                    .sql("""
                            insert into learning.version values
                                (7, now(), gen_random_uuid(), 'Budi', :base, 24, 48, now(), '{1,1,1}', '{1,1,1}', '{1,1,1}',
                                 '{1,1,1}', '{1,1,1}', '{1,1,1}', 0, :adaptation, 'on', null, now(), 'Budi')
                            """)
                    .param("base", learnt.base())
                    .param("adaptation", learnt.bytes())
                    .update();
        }

        assertThat(load(table("a1,2026-10-01,5,Cepat"))).isZero();

        assertThat(number("select count(*) from mention.mention where model like '%+k7'"))
                .isEqualTo(1);
    }

    private void setUp() {
        try (var base = Base.claim(options());
                var application = Application.offline(base)) {
            Institution.setUp(application);
        }
    }

    private Path table(String... rows) throws IOException {
        return Files.writeString(
                directory.resolve("ulasan.csv"), "id,tanggal,bintang,ulasan\n" + String.join("\n", rows) + "\n");
    }

    private int load(Path table) {
        return Kentongan.commandLine()
                .execute(
                        "import",
                        table.toString(),
                        "--source",
                        "Ulasan",
                        "--create",
                        "--data",
                        options().data.toString());
    }

    private void stopBehind(int entries) {
        try (var base = Base.claim(options());
                var pool = base.dataSource()) {
            JdbcClient.create(pool)
                    .sql("update source.import set state = 'cancelled', entries = :entries")
                    .param("entries", entries)
                    .update();
        }
    }

    private long number(String sql) {
        try (var base = Base.claim(options());
                var pool = base.dataSource()) {
            return JdbcClient.create(pool).sql(sql).query(Long.class).single();
        }
    }

    private Base.Options options() {
        var options = new Base.Options();
        options.data = directory.resolve("data");
        return options;
    }
}
