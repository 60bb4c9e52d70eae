package id.kentongan.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import id.kentongan.BrowserTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The guide in a browser, and its pictures: they are taken of a made-up institution into {@code target/guide} at every run, and with
 * {@code -Dguide.write=true} also into the product.
 */
class GuideInBrowserTests extends BrowserTest {
    private static final Path TAKEN = Path.of("target/guide");
    private static final int WIDTH = 1200;
    private static final List<String> GOOD = List.of(
            "Petugas ramah, urusan cepat selesai",
            "Pelayanan bagus, ruang tunggu bersih",
            "Cepat dan jelas, terima kasih bapak ibu petugas",
            "Antre sebentar, langsung dilayani dengan sopan");
    private static final List<String> BAD = List.of(
            "Antre tiga jam, loket ditutup sebelum giliran saya",
            "Petugas loket kasar dan tidak memberi penjelasan",
            "Parkir sempit, kursi tunggu kurang",
            "Syarat berbeda dengan yang tertulis di situs, harus bolak-balik");

    @Autowired
    private Sources sources;

    private final TreeSet<String> taken = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
    void everyoneCanReadIt(int width, ColorScheme scheme) {
        var page = window(fixtures.person(fixtures.institution("Polres Petunjuk"), Role.OPERATOR), width, scheme);
        page.navigate(address("/bantuan"));
        assertUsable(page, width);
        for (var chapter : Chapter.values()) {
            page.navigate(address(chapter.href()));
            assertUsable(page, width);
        }
    }

    @Test
    void findsItsWayByTheContents() {
        var page = window(
                fixtures.person(fixtures.institution("Polres Petunjuk"), Role.PIMPINAN), 1440, ColorScheme.LIGHT);
        page.locator("nav.rail a[href='/bantuan']").click();
        page.getByText("Kotak masuk", new Page.GetByTextOptions().setExact(false))
                .locator("visible=true")
                .last()
                .click();

        assertThat(page.locator("h1")).hasText("Kotak masuk");
        assertThat(page.locator(".guide img")).isVisible();
    }

    @Test
    void takesItsPictures() throws IOException {
        var polres = fixtures.institution("Polres Contoh");
        var satpas = fixtures.office(polres, "Satpas SIM");
        review(satpas, 0.45, 1);
        review(fixtures.office(polres, "SPKT"), 0.15, 2);
        review(fixtures.office(polres, "Samsat Kota"), 0.25, 3);
        var head = fixtures.person(polres, Role.KASI_HUMAS, "Sari Wulandari");
        var admin = window(fixtures.person(polres, Role.ADMIN, "Budi Santoso"), WIDTH, ColorScheme.LIGHT);
        var page = window(head, WIDTH, ColorScheme.LIGHT);

        work(page, satpas);
        take(page, "beranda", "/");
        take(page, "suara", "/suara");
        take(page, "keadaan", "/sumber/keadaan");
        take(page, "laporan", "/laporan?tanggal=" + LocalDate.now(Fixtures.WIB).minusDays(1));
        takeOfPerception(page);
        takeOfThePreview(page);
        take(admin, "satuan", "/unit");
        take(admin, "jejak", "/jejak");

        try (var committed = Files.list(GuideTests.PICTURES)) {
            assertThat(committed.map(file -> file.getFileName().toString()))
                    .as("run with -Dguide.write=true after a picture was added")
                    .containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    /** A note from the counter, an item of the inbox, and a word for the night: each a picture on the way. */
    private void work(Page page, UnitId satpas) throws IOException {
        page.navigate(address("/catat"));
        page.fill("[name=teks]", "Warga di loket: nomor antrean habis pukul sembilan, minta ditambah untuk lansia.");
        page.selectOption("[name=jenis]", "complaint");
        page.selectOption("[name=satuan]", satpas.toString());
        page.locator("[name=kanal]").fill("loket");
        take(page, "catat");
        page.locator("main form button[type=submit]").click();
        page.navigate(address("/kotak"));
        page.keyboard().press("j");
        assertThat(page.locator(".desk-actions")).isVisible();
        take(page, "kotak");
        page.navigate(address("/piket"));
        page.fill(
                "[name=teks]",
                "Keluhan antrean Satpas sudah disampaikan ke Kanit. Menunggu jawaban tertulis, besok pagi ditanya lagi.");
        page.locator("form[action='/piket/catatan'] button").click();
        take(page, "piket", "/piket");
    }

    private void takeOfPerception(Page page) throws IOException {
        page.navigate(address("/persepsi?rentang=90h"));
        assertThat(page.locator(".chart-drawn canvas").first()).isVisible();
        take(page, "persepsi");
    }

    private void takeOfThePreview(Page page) throws IOException {
        var day = LocalDate.now(Fixtures.WIB).minusDays(1);
        var table = Files.writeString(
                Files.createDirectories(TAKEN).resolveSibling("aduan.csv"),
                "tanggal,isi aduan,kantor,bintang\n%1$s,%2$s,Satpas SIM,2\n%1$s,\"%3$s\",SPKT,1\n"
                        .formatted(day, "Nomor antrean daring tidak diakui di loket", BAD.getFirst()));
        page.navigate(address("/impor"));
        page.setInputFiles("#berkas", table);
        page.selectOption("[name=sumber]", "baru");
        page.fill("#nama", "Aduan masyarakat");
        page.getByText("Periksa berkas").click();
        assertThat(page.getByText("Muat sekarang").first()).isVisible();
        take(page, "pratinjau");
    }

    private void take(Page page, String name, String path) throws IOException {
        page.navigate(address(path));
        take(page, name);
    }

    private void take(Page page, String name) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var png = SmallPng.of(page.screenshot());
        taken.add(name + ".png");
        Files.write(Files.createDirectories(TAKEN).resolve(name + ".png"), png);
        if (Boolean.getBoolean("guide.write")) {
            Files.write(GuideTests.PICTURES.resolve(name + ".png"), png);
        }
    }

    /** Three months of reviews, that share of them bad; the same every time. */
    private void review(UnitId office, double bad, int seed) throws IOException {
        var random = new Random(seed);
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < 150; i++) {
            var isBad = random.nextDouble() < bad;
            var texts = isBad ? BAD : GOOD;
            rows.append("r%d,Warga %d,%d,%s,\"%s\",%s,\n"
                    .formatted(
                            i,
                            i,
                            isBad ? 1 + random.nextInt(2) : 4 + random.nextInt(2),
                            LocalDate.now(Fixtures.WIB).minusDays(i * 85 / 150),
                            texts.get(random.nextInt(texts.size())),
                            i > 20 || !isBad ? "Terima kasih atas masukannya" : ""));
        }
        var scope = fixtures.below(office);
        var name = "Ulasan " + List.of("Satpas SIM", "SPKT", "Samsat Kota").get(seed - 1);
        load(sources.add(scope, office, name, SourceKind.TABLE).orElseThrow(), scope, rows.toString());
    }
}
