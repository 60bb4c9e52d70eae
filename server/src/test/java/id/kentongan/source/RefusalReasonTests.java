package id.kentongan.source;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.text.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalReasonTests {

    @ParameterizedTest
    @ValueSource(strings = {"source", "source_en"})
    void hasASentenceOfThreePartsInEachLanguage(String file) {
        var words = words(file);
        for (var reason : RefusalReason.values()) {
            var sentence = words.getProperty("refusal." + reason);

            assertThat(sentence)
                    .as("refusal.%s in %s", reason, file)
                    .isNotNull()
                    .doesNotContain("'");
            assertThat(sentence.split("[.;] "))
                    .as("refusal.%s in %s", reason, file)
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(MessageFormat.format(sentence, "satu", "dua")).doesNotContain("{");
        }
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(words("source").stringPropertyNames())
                .isEqualTo(words("source_en").stringPropertyNames());
        for (var role : Role.values()) {
            assertThat(words("source")).containsKey("role." + role);
        }
    }

    @Test
    void keepsNoMoreOfARowThanTheLimit() {
        var refusal = new Refusal(
                "a.csv",
                7,
                RefusalReason.TOO_LONG,
                List.of("x".repeat(5000)),
                "\u0000" + "\ud83d\ude42".repeat(70_000));

        assertThat(refusal.raw())
                .hasSizeBetween(Refusal.RAW_LIMIT - 1, Refusal.RAW_LIMIT)
                .startsWith("\ufffd");
        assertThat(refusal.raw()).endsWith("\ud83d\ude42");
        assertThat(refusal.details().getFirst()).hasSize(200);
    }

    @Test
    void remembersAMappingAsJson() {
        var mapping = new ColumnMapping(
                Kind.COMPLAINT, Map.of(Role.TEXT, "Isi \"Laporan\"", Role.DATE, "Tanggal"), DateOrder.DAY_FIRST);

        assertThat(ColumnMapping.fromJson(mapping.toJson())).isEqualTo(mapping);
        assertThat(mapping.with(Role.TEXT, "").usable()).isFalse();
        assertThat(mapping.with(Role.STARS, "Nilai").with(Role.TEXT, "").usable())
                .isTrue();
    }

    private static Properties words(String file) {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        RefusalReasonTests.class.getResourceAsStream("/messages/" + file + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
