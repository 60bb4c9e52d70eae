package id.kentongan.platform.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the message files, for all modules. A key may be put together from a literal that ends in a dot. */
class MessagesTests {
    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.)\"");
    private static final Pattern SUFFIX = Pattern.compile("\"(\\.[a-z]+)\"");
    private static final Pattern OF =
            Pattern.compile("\\b(?:t|t\\(\\)|texts|TEXTS)\\.of\\(\\s*\"([a-z]+\\.[A-Za-z0-9_.-]*[A-Za-z0-9_-])\"");

    private static final Set<String> INDONESIAN = Pages.MESSAGES.keys(Language.ID);
    private static final String SOURCES = sources();

    @Test
    void everyKeyExistsInBothLanguages() {
        assertThat(INDONESIAN).containsExactlyInAnyOrderElementsOf(Pages.MESSAGES.keys(Language.EN));
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        assertThat(INDONESIAN).containsAll(found(OF));
    }

    @Test
    void noKeyLiesIdle() {
        var whole = found(KEY);
        var prefixes = found(PREFIX);
        var suffixes = found(SUFFIX);

        var idle = INDONESIAN.stream()
                .filter(key -> !whole.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> suffixes.stream()
                        .noneMatch(end ->
                                key.endsWith(end) && whole.contains(key.substring(0, key.length() - end.length()))))
                .collect(toCollection(TreeSet::new));

        assertThat(idle).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySentenceIsWellFormedAndSaysSomething(Path file) {
        read(file).forEach((key, pattern) -> {
            assertThat(pattern.toString()).as(key.toString()).isNotBlank().doesNotContain("TODO", "\uFFFD");
            assertThat(new MessageFormat(pattern.toString()).toPattern())
                    .as(key.toString())
                    .isNotBlank();
        });
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var differing = INDONESIAN.stream()
                .filter(key -> !arguments(Language.ID, key).equals(arguments(Language.EN, key)))
                .collect(toCollection(TreeSet::new));

        assertThat(differing).isEmpty();
    }

    private static Set<String> arguments(Language language, String key) {
        return new MessageFormat(Pages.MESSAGES.pattern(language, key)).getArgumentNames();
    }

    static Stream<Path> files() throws IOException {
        try (var list = Files.list(FILES)) {
            return list.sorted().toList().stream();
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(SOURCES).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    private static String sources() {
        return Stream.of("src/main/java", "src/main/jte")
                .map(Path::of)
                .flatMap(MessagesTests::below)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> below(Path root) {
        try (var files = Files.walk(root)) {
            return Arrays.stream(files.filter(Files::isRegularFile)
                    .map(MessagesTests::textOf)
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
