package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.source.Item;
import id.kentongan.text.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCheckTests {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Map<String, String> GOOD =
            Map.of("id", "A-1", "at", "2026-11-24T07:30:00+07:00", "text", "Antre lama");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id | `` | no_id",
                "id | ` \u200b ` | no_id",
                "at | `` | bad_time",
                "at | 2026-11-24 | bad_time",
                "at | 2026-11-24T07:30:00 | bad_time",
                "at | 24/11/2026 | bad_time",
                "at | 2026-02-30T00:00:00Z | bad_time",
                "at | +999999999-12-31T23:59:59Z | future_time",
                "at | 2026-11-25T00:00:01Z | future_time",
                "at | 1999-12-31T23:59:59Z | old_time",
                "updated_at | 2026-11-25T00:00:01Z | future_time",
                "reply.at | tadi | bad_time",
                "kind | REVIEW | bad_kind",
                "kind | keluhan | bad_kind",
                "text | ` ` | empty",
                "link | javascript:alert(1) | bad_link",
                "link | example.go.id | bad_link",
                "link | `https://example.go.id/a b` | bad_link",
                "link | `https://example.go.id/\u0007` | bad_link"
            })
    void refuses(String field, String value, String reason) {
        assertThatExceptionOfType(ItemCheck.Unfit.class)
                .isThrownBy(() -> check(field, value == null ? "" : value))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo(reason));
    }

    @Test
    void refusesWhatIsTooLong() {
        for (var field : new String[] {"text", "translation", "title", "author", "place", "reply.text"}) {
            assertThatExceptionOfType(ItemCheck.Unfit.class)
                    .as(field)
                    .isThrownBy(() -> check(field, "a".repeat(Item.TEXT_LIMIT + 1)))
                    .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo("too_long"));
        }
        assertThatExceptionOfType(ItemCheck.Unfit.class)
                .isThrownBy(() -> check("id", "a".repeat(301)))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo("long_id"));
        assertThatExceptionOfType(ItemCheck.Unfit.class)
                .isThrownBy(() -> check("link", "https://example.go.id/" + "a".repeat(2000)))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo("bad_link"));
    }

    @Test
    void refusesStarsThatAreNone() {
        for (var stars : new int[] {0, 6, -1, Integer.MAX_VALUE}) {
            assertThatExceptionOfType(ItemCheck.Unfit.class)
                    .isThrownBy(() -> new ItemCheck(NOW).check(new GivenItem(0, GOOD, stars)))
                    .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo("bad_stars"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | `Antre\u0000\u0007 lama` | Antre lama",
                "text | `Antre \ud800 lama` | `Antre \ufffd lama`",
                "text | `(Translated by Google) Long queue (Original) Antre lama` | Antre lama",
                "title | `  Loket \n 2 ` | Loket 2",
                "author | Anonim | -",
                "author | Siti \u202eAminah | Siti Aminah",
                "place | ` ` | -",
                "link | `HTTPS://example.go.id/1` | HTTPS://example.go.id/1",
                "link | ` ` | -",
                "id | ` A 1 ` | A 1"
            })
    void cleans(String field, String value, String cleaned) throws ItemCheck.Unfit {
        var item = check(field, value);

        assertThat(Objects.requireNonNullElse(
                        switch (field) {
                            case "text" -> item.text();
                            case "title" -> item.title();
                            case "author" -> item.author();
                            case "place" -> item.place();
                            case "link" -> item.link();
                            default -> item.externalId();
                        },
                        "-"))
                .isEqualTo(cleaned);
    }

    @Test
    void takesTheEarlierTimeForNoChange() throws ItemCheck.Unfit {
        var item = check("updated_at", "2026-01-01T00:00:00Z");

        assertThat(item.updatedAt()).isEqualTo(item.at()).isEqualTo(Instant.parse("2026-11-24T00:30:00Z"));
        assertThat(item.kind()).isEqualTo(Kind.REVIEW);
        assertThat(item.reply()).isNull();
    }

    /** The reasons that the document names are those that the table above knows, and that of a place out of reach. */
    @Test
    void refusesForNoReasonThatTheDocumentDoesNotName() {
        var named = new TreeSet<String>();
        Described.DOCUMENT
                .at("/components/schemas/Refused/properties/reason/enum")
                .forEach(reason -> named.add(reason.asString()));

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "no_id",
                        "long_id",
                        "no_time",
                        "bad_time",
                        "future_time",
                        "old_time",
                        "empty",
                        "bad_stars",
                        "bad_kind",
                        "bad_link",
                        "too_long",
                        "other_unit");
    }

    private static Item check(String field, @Nullable String value) throws ItemCheck.Unfit {
        var words = new HashMap<>(GOOD);
        words.put(field, value);
        return new ItemCheck(NOW).check(new GivenItem(0, words, null));
    }
}
