package id.kentongan.bench;

import id.kentongan.cli.Application;
import id.kentongan.cli.Base;
import id.kentongan.demo.Voices;
import id.kentongan.mention.Intake;
import id.kentongan.people.People;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Imports;
import id.kentongan.source.Inspection;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation with one institution of forty offices, and tables of made-up reviews for it. */
final class Town implements AutoCloseable {
    static final String SIGN_IN = "admin";
    static final String PASSWORD = "sandi-untuk-pengukuran";

    private static final int OFFICES = 40;
    private static final int DAYS = 1095;
    private static final List<String> GROWING =
            List.of("mention.mention", "mention.day_count", "mention.month_count", "desk.item");

    final Base base;
    final ConfigurableApplicationContext application;

    private Town(Base base, ConfigurableApplicationContext application) {
        this.base = base;
        this.application = application;
    }

    /** Opens the installation in that directory, and sets the institution up when nobody is there yet. */
    static Town open(Path data) {
        var options = new Base.Options();
        options.data = data;
        var base = Base.claim(options);
        var town = new Town(base, Application.offline(base));
        if (town.bean(People.class).empty()) {
            town.setUp();
        }
        return town;
    }

    private void setUp() {
        var people = bean(People.class);
        people.setUp(people.newFirstLink(), "Polres Pengukuran", ZoneId.of("Asia/Jakarta"), SIGN_IN, "Admin", PASSWORD);
        var units = bean(Units.class);
        var scope = units.everything();
        var top = top();
        for (var i = 0; i < OFFICES; i++) {
            units.add(scope, top, office(i), UnitKind.OFFICE, ZoneId.of("Asia/Jakarta"));
        }
    }

    SourceId source(String name) {
        var sources = bean(Sources.class);
        var scope = everything();
        return sources.findByName(scope, name).map(found -> found.id()).orElseGet(() -> {
            var made = sources.add(scope, top(), name, SourceKind.TABLE).orElseThrow();
            for (var unit : bean(Units.class).list(scope)) {
                sources.assignPlace(scope, made, unit.name(), unit.name(), unit.id());
            }
            return made;
        });
    }

    /** Puts a table through the whole intake, and deletes it. */
    void load(SourceId source, Path table) throws IOException {
        var file = List.of(SourceFile.of(table));
        if (bean(ImportFiles.class).inspect(file, top()) instanceof Inspection.Table found) {
            var id = bean(Imports.class)
                    .request(everything(), source, file, found.mapping().toJson(), null);
            bean(Intake.class).run(id, progress -> {});
        }
        Files.delete(table);
    }

    /** As PostgreSQL does by itself, a while after much came in. */
    void vacuum() throws SQLException {
        try (var pool = base.dataSource();
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var table : GROWING) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    /** Where the pages of that server are. */
    static String address(ApplicationContext server) {
        var web = ((WebServerApplicationContext) server).getWebServer();
        return "http://127.0.0.1:" + (web == null ? 0 : web.getPort());
    }

    Scope everything() {
        return bean(Units.class).everything();
    }

    private UnitId top() {
        return bean(Units.class).list(everything()).getFirst().id();
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /**
     * Writes made-up reviews, office by office and the newest first, as exports come; the same seed and rows give the same
     * file.
     */
    static Path writeTable(Path file, int rows, long seed) throws IOException {
        return writeTable(file, rows, seed, LocalDate.of(2023, 11, 1), DAYS);
    }

    /** The same, said within that many days from the first on. */
    static Path writeTable(Path file, int rows, long seed, LocalDate first, int days) throws IOException {
        var random = new Random(seed);
        var voices = new Voices(random);
        try (var csv = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            csv.printRecord("id", "kantor", "tanggal", "bintang", "ulasan", "nama", "tanggapan", "tanggal_tanggapan");
            for (var i = 0; i < rows; i++) {
                var voice = voices.next(0.7);
                var office = (int) ((long) i * OFFICES / rows);
                var share = (double) i * OFFICES / rows - office;
                var day = first.plusDays((long) ((1 - share) * (days - 1)));
                csv.printRecord(
                        seed + "-" + i,
                        office(office),
                        day + "T%02d:%02d:00".formatted(random.nextInt(24), random.nextInt(60)),
                        voice.stars(),
                        voice.text(),
                        voice.author(),
                        voice.reply(),
                        voice.reply() == null ? null : day.plusDays(1));
            }
        }
        return file;
    }

    private static String office(int number) {
        return "Kantor Layanan " + number;
    }

    @Override
    public void close() {
        application.close();
        base.close();
    }
}
