package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lays every component out on pages under {@code target/styleguide}, to be looked at. */
class StyleGuideTests {
    private static final Path GUIDE = Path.of("target", "styleguide");

    static Stream<Arguments> pages() {
        return StyleGuide.PAGES.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(page -> Stream.of(Language.values()).flatMap(language -> Stream.of(Theme.LIGHT, Theme.DARK)
                        .map(theme -> Arguments.of(page, language, theme))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageClosesWhatItOpens(String page, Language language, Theme theme) throws IOException {
        var html = StyleGuide.PAGES.get(page).apply(StyleGuide.frame(language, theme));
        Files.createDirectories(GUIDE);
        Files.writeString(GUIDE.resolve(String.join("-", page, language.code(), theme.code()) + ".html"), html);

        for (var element : List.of("div", "section", "article", "ul", "ol", "li", "form", "details", "table", "nav")) {
            assertThat(count(html, "<" + element + "[ >]")).as(element).isEqualTo(count(html, "</" + element + ">"));
        }
    }

    private static long count(String html, String pattern) {
        return java.util.regex.Pattern.compile(pattern).matcher(html).results().count();
    }
}
