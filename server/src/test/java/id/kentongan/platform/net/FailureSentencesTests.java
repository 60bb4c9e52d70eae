package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureSentencesTests {

    private static final Pattern KEY = Pattern.compile("\"(\\w+\\.failed\\.\\w+)\"");

    @ParameterizedTest
    @MethodSource("keys")
    void haveAllThreeParts(String key) {
        for (var language : Language.values()) {
            var sentence = Messages.load()
                    .texts(language, ZoneOffset.UTC, GuardedClientTest.NOW)
                    .of(key, "kabar.example", "7");

            assertThat(sentence.split("[.;] ")).as(sentence).hasSizeGreaterThanOrEqualTo(3);
            assertThat(sentence).doesNotContain("{");
        }
    }

    @Test
    void areFound() throws IOException {
        assertThat(keys()).contains("net.failed.timeout", "net.failed.private");
    }

    static Stream<String> keys() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(FailureSentencesTests::read)
                    .toList()
                    .stream()
                    .flatMap(source -> KEY.matcher(source).results())
                    .map(key -> key.group(1))
                    .distinct();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
