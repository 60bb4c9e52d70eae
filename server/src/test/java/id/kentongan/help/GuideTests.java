package id.kentongan.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebTest;
import id.kentongan.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide keeps step with the product: its links lead somewhere, its pictures exist, and its bold words stand on a screen. */
class GuideTests extends WebTest {
    static final Path PICTURES = Path.of("src/main/resources/static/guide");
    private static final Path CHAPTERS = Path.of("src/main/jte/help");
    private static final Path WORDS = Path.of("src/main/resources/messages");
    private static final int MOST_BYTES = 120_000;

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensEveryChapterToEveryRole(Role role) {
        var reader = signedIn(fixtures.institution("Polres Petunjuk"), role);

        assertThat(reader.open("/bantuan")).contains("Daftar isi");
        for (var chapter : Chapter.values()) {
            var html = reader.open(chapter.href());

            assertThat(reader.status()).as(chapter.slug()).isEqualTo(200);
            assertThat(html)
                    .contains(
                            "Bab " + chapter.number() + " dari " + Chapter.values().length, "<article class=\"guide\"");
        }
    }

    @Test
    void leadsNowhereThatAnAdministratorCannotGo() {
        var admin = signedIn(fixtures.institution("Polres Petunjuk"), Role.ADMIN);
        var links = new TreeSet<String>();
        var pages =
                Stream.concat(Stream.of("/bantuan"), Stream.of(Chapter.values()).map(Chapter::href));
        pages.forEach(page -> {
            admin.open(page);
            links.addAll(admin.all("href=\"(/[^\"]*)\""));
            links.addAll(admin.all("<img src=\"(/[^\"]*)\""));
        });

        assertThat(links).hasSizeGreaterThan(30);
        for (var link : links) {
            admin.open(link);
            assertThat(admin.status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void saysToWhomAPageIsNotOpen() {
        var leader = signedIn(fixtures.institution("Polres Petunjuk"), Role.PIMPINAN);

        assertThat(leader.open(Chapter.LOAD.href()))
                .contains("Halaman Muat berkas tidak terbuka untuk peran Anda")
                .doesNotContain("href=\"/impor\"");
    }

    @Test
    void hasNoOtherChapters() {
        var reader = signedIn(fixtures.institution("Polres Petunjuk"), Role.OPERATOR);
        reader.open("/bantuan/page");

        assertThat(reader.status()).isEqualTo(404);
    }

    @Test
    void letsABrowserKeepItsPictures() {
        var reader = signedIn(fixtures.institution("Polres Petunjuk"), Role.OPERATOR);
        reader.open(Picture.of("beranda").href());

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.header("Content-Type")).isEqualTo("image/png");
        assertThat(reader.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void showsThePicturesThatThereAre() throws IOException {
        try (var files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(found("_picture\\(name = \"([a-z]+)\"").stream()
                            .map(name -> name + ".png")
                            .collect(Collectors.toSet()));
        }
        try (var files = Files.list(PICTURES)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replace(".png", "");
                assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
                assertThat(Picture.of(name).width()).as(name).isLessThanOrEqualTo(1200);
            }
        }
    }

    @Test
    void namesWhatStandsOnAScreen() throws IOException {
        var spoken = new HashSet<String>();
        try (var files = Files.list(WORDS)) {
            for (var file : files.filter(path -> !path.toString().endsWith("_en.properties"))
                    .toList()) {
                var words = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
                words.forEach((key, value) -> spoken.add(value.toString()));
            }
        }

        var named = found("<b>([^<$]+)</b>");
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(spoken).containsAll(named);
    }

    private static Set<String> found(String pattern) throws IOException {
        try (var files = Files.list(CHAPTERS)) {
            var found = new TreeSet<String>();
            for (var file : files.toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(hit.group(1)));
            }
            return found;
        }
    }
}
