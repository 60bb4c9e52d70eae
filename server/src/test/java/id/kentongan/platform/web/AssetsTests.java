package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTests {
    private static final Path BUILT = Path.of("src/main/resources/static/assets");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void putsTheHashIntoTheAddress() {
        var assets = new Assets(Map.of("app.css", "0a1b"));

        assertThat(assets.url("app.css")).isEqualTo("/assets/app.css?v=0a1b");
        assertThatThrownBy(() -> assets.url("other.css"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.css", "app.js", "chart.js", "icons.svg", "kentongan.svg", "plus-jakarta-sans.woff2"})
    void theManifestKnowsWhatIsInTheFile(String file) throws IOException, NoSuchAlgorithmException {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(BUILT.resolve(file))));

        assertThat(Assets.load().url(file)).isEqualTo("/assets/" + file + "?v=" + hash.substring(0, 12));
    }

    @Test
    void theStyleSheetAndThePageAskForTheSameTypeface() throws IOException {
        assertThat(Files.readString(BUILT.resolve("app.css")))
                .contains(Assets.load().url("plus-jakarta-sans.woff2"));
    }

    @Test
    void whatEveryPageLoadsIsAtMostEightyKilobytesCompressed() throws IOException {
        var bytes = 0;
        for (var file : List.of("app.css", "app.js", "icons.svg", "kentongan.svg", "plus-jakarta-sans.woff2")) {
            bytes += compressed(Files.readAllBytes(BUILT.resolve(file)));
        }

        assertThat(bytes).isLessThan(80_000);
    }

    @Test
    void theSpriteHasEveryIconThatATemplateNames() throws IOException {
        var sprite = Files.readString(BUILT.resolve("icons.svg"));
        var literal = Pattern.compile("_icon\\(frame = frame, name = \"([a-z0-9-]+)\"");
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile).flatMap(file -> hits(literal, file)))
                    .isNotEmpty()
                    .allMatch(icon -> sprite.contains("<symbol id=\"" + icon + "\""));
        }
    }

    /** The policy of the pages forbids style and script in markup; a browser would drop them without a word. */
    @Test
    void noTemplateCarriesStyleOrScriptOfItsOwn() throws IOException {
        var forbidden = Pattern.compile(
                "(\\sstyle=\"|<style|\\son[a-z]+=\"|\\shx-on|<script(?![^>]*(?:src=|application/json)))");
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(Files::isRegularFile).flatMap(file -> hits(forbidden, file)))
                    .isEmpty();
        }
    }

    private static Stream<String> hits(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(hit -> hit.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
