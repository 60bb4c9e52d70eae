package id.kentongan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.people.PersonId;
import id.kentongan.people.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTests {
    private static final UnitId UNIT = new UnitId(UUID.randomUUID());
    private static final PersonId SITI = new PersonId(UUID.randomUUID());

    private static Notice notice(String title, String path, Severity severity, Notice.@Nullable Escalation escalation) {
        return new Notice(
                "w:1", null, severity, UNIT, 0, title, List.of("Baris"), path, List.of(SITI, SITI), escalation);
    }

    @Test
    void namesEachRecipientOnce() {
        assertThat(notice("Judul", "/", Severity.INFO, null).recipients()).containsExactly(SITI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/peringatan/7?dari=surel#bukti", "/kotak"})
    void leadsIntoTheProduct(String path) {
        assertThat(notice("Judul", path, Severity.INFO, null).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "peringatan/7",
                "//jahat.example/",
                "/\\jahat.example",
                "https://jahat.example/",
                "javascript:alert(1)",
                "/a\nBcc: x@y.example",
                "/a b",
                "/<b>"
            })
    void leadsNowhereElse(String path) {
        assertThatThrownBy(() -> notice("Judul", path, Severity.INFO, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Satu\nDua", "Satu\rDua", "Nol\u0000"})
    void hasATitleOfOneLine(String title) {
        assertThatThrownBy(() -> notice(title, "/", Severity.INFO, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void escalatesOnlyWhatIsUrgentAndLeavesTimeToAnswer() {
        var escalation = new Notice.Escalation(List.of(SITI), Duration.ofMinutes(15));

        assertThat(notice("Judul", "/", Severity.URGENT, escalation).escalation())
                .isEqualTo(escalation);
        assertThatThrownBy(() -> notice("Judul", "/", Severity.NOTICE, escalation))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice.Escalation(List.of(SITI), Duration.ofSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
