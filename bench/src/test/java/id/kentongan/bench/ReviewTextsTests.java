package id.kentongan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTextsTests {
    @TempDir
    private Path folder;

    @Test
    void makesTheSameTextsFromTheSameSeed() {
        assertThat(ReviewTexts.demo(50, 3))
                .hasSize(50)
                .doesNotContain("")
                .isEqualTo(ReviewTexts.demo(50, 3))
                .isNotEqualTo(ReviewTexts.demo(50, 4));
    }

    @Test
    void labelsEachTextOnALineOfItsOwn() {
        assertThat(ReviewTexts.labelled(200, 3))
                .hasSize(200)
                .allMatch(line -> line.matches("__label__(positive|negative) .+"))
                .anyMatch(line -> line.startsWith("__label__positive"))
                .anyMatch(line -> line.startsWith("__label__negative"));
    }

    @Test
    void readsTheFirstTextsOfAFile() throws IOException {
        var file = file(
                "{\"id\":\"1\",\"text\":\"satu\\ndua\"}\n\n{\"text\":\" \"}\n{\"text\":\"tiga\"}\n{\"text\":\"empat\"}\n");

        assertThat(ReviewTexts.read(file, 2)).containsExactly("satu\ndua", "tiga");
        assertThat(ReviewTexts.read(file, 9)).hasSize(3);
    }

    @Test
    void namesALineWithoutAText() throws IOException {
        var file = file("{\"id\":\"1\"}\n");

        assertThatThrownBy(() -> ReviewTexts.read(file, 2)).hasMessage("no text in the line {\"id\":\"1\"}");
    }

    @Test
    void refusesAFileWithoutTexts() throws IOException {
        var file = file("\n");

        assertThatThrownBy(() -> ReviewTexts.read(file, 2)).hasMessage("no text in " + file);
    }

    @Test
    void putsATextOnOneLine() {
        assertThat(ReviewTexts.onOneLine("satu\r\ndua\ntiga\u2028empat")).isEqualTo("satu dua tiga empat");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("texts.jsonl"), content);
    }
}
