package id.kentongan.demo;

import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.platform.Place;
import id.kentongan.source.ImportFiles;
import id.kentongan.source.Imports;
import id.kentongan.source.Inspection;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Builds a made-up Polres in a made-up regency, with half a year of made-up reviews of its offices. */
@Component
public class Demo {
    /** A person who may sign in to the demo; the password was made for this run. */
    public record SignIn(String name, String password, Role role) {}

    private record Office(String name, double quality, double perDay) {}

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final long SEED = 20261124;
    private static final int DAYS = 180;

    private static final List<Office> OFFICES = List.of(
            new Office("Pelayanan SKCK", 0.86, 1.6),
            new Office("Satpas SIM", 0.62, 2.4),
            new Office("SPKT", 0.74, 0.9),
            new Office("Samsat Muara Kenanga", 0.55, 2.0),
            new Office("Polsek Tanjung Randu", 0.8, 0.4),
            new Office("Polsek Lubuk Sentana", 0.7, 0.15));

    private final People people;
    private final Units units;
    private final Sources sources;
    private final Imports imports;
    private final ImportFiles files;
    private final Place place;
    private final Clock clock;

    Demo(People people, Units units, Sources sources, Imports imports, ImportFiles files, Place place, Clock clock) {
        this.people = people;
        this.units = units;
        this.sources = sources;
        this.imports = imports;
        this.files = files;
        this.place = place;
        this.clock = clock;
    }

    /** Sets everything up and asks for the import; says who may sign in. Only on an installation where nobody is yet. */
    public List<SignIn> build() throws IOException {
        var signIns = List.of(
                new SignIn("admin", password(), Role.ADMIN),
                new SignIn("kasi", password(), Role.KASI_HUMAS),
                new SignIn("operator", password(), Role.OPERATOR),
                new SignIn("pimpinan", password(), Role.PIMPINAN));
        var admin = signIns.getFirst();
        people.setUp(
                people.newFirstLink(),
                "Polres Muara Kenanga (contoh)",
                WIB,
                admin.name(),
                "Admin Contoh",
                admin.password());
        var scope = units.everything();
        var top = units.list(scope).getFirst().id();
        for (var signIn : signIns.subList(1, signIns.size())) {
            if (people.add(scope, signIn.name(), capital(signIn.name()) + " Contoh", top, signIn.role())
                    instanceof People.Redeemed.Done done) {
                people.setPassword(done.person(), signIn.password());
            }
        }
        for (var office : OFFICES) {
            units.add(scope, top, office.name(), UnitKind.OFFICE, WIB);
        }
        importReviews(units.everything(), top);
        return signIns;
    }

    private void importReviews(Scope scope, UnitId top) throws IOException {
        var source = sources.add(scope, top, "Ulasan kantor (contoh)", SourceKind.TABLE)
                .orElseThrow();
        for (var unit : units.list(scope)) {
            sources.assignPlace(scope, source, unit.name(), unit.name(), unit.id());
        }
        var table = List.of(
                new SourceFile("ulasan-contoh.csv", writeTable(place.incoming().resolve("demo.csv"))));
        if (files.inspect(table, top) instanceof Inspection.Table found) {
            imports.request(scope, source, table, found.mapping().toJson(), null);
        } else {
            throw new IllegalStateException("the demo's own table is not readable");
        }
    }

    private Path writeTable(Path file) throws IOException {
        var random = new Random(SEED);
        var voices = new Voices(random);
        var today = LocalDate.now(clock.withZone(WIB));
        try (var csv = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            csv.printRecord("id", "kantor", "tanggal", "bintang", "ulasan", "nama", "tanggapan", "tanggal_tanggapan");
            var id = 0;
            for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
                for (var office : OFFICES) {
                    for (var n = poisson(random, office.perDay()); n > 0; n--) {
                        var voice = voices.next(quality(office, day, today));
                        csv.printRecord(
                                "contoh-" + id++,
                                office.name(),
                                day + " %02d:%02d".formatted(7 + random.nextInt(14), random.nextInt(60)),
                                voice.stars(),
                                voice.text(),
                                voice.author(),
                                voice.reply(),
                                voice.reply() == null ? null : day.plusDays(1));
                    }
                }
            }
        }
        return file;
    }

    /** The driving-licence office grows slow in the last three weeks. */
    private static double quality(Office office, LocalDate day, LocalDate today) {
        return office.name().equals("Satpas SIM") && day.isAfter(today.minusDays(21)) ? 0.35 : office.quality();
    }

    /** A count with that mean (Knuth, The Art of Computer Programming, vol. 2, 3.4.1). */
    private static int poisson(Random random, double mean) {
        var limit = Math.exp(-mean);
        var count = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static String password() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
