package id.kentongan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.kentongan.people.PersonId;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeedTests {
    private static final List<Deed> ALL = List.of(
            new Deed.Finish(DoneReason.READ),
            new Deed.Reopen(),
            new Deed.PutOff(Instant.EPOCH),
            new Deed.Assign(new InboxItem.Name(new PersonId(new UUID(0, 0)), "Sari")),
            new Deed.Unassign(),
            new Deed.Tag("loket"),
            new Deed.Untag("loket"));

    @Test
    void listsEveryKind() {
        assertThat(ALL.stream().map(Deed::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Deed.class.getPermittedSubclasses()));
    }

    /** Its words are found by its code, which no search of the sources can see. */
    @Test
    void haveWordsForWhatTheyDo() {
        for (var language : Language.values()) {
            var t = Messages.load().texts(language, ZoneOffset.UTC, Instant.EPOCH);
            for (var deed : ALL) {
                assertThatCode(() -> {
                            t.of("desk.acted." + deed.code(), 1);
                            t.of("desk.acted." + deed.code() + ".some", 1, 2, "Budi");
                            t.of("desk.happened." + deed.code(), "Budi", deed.detail());
                            t.of("audit.act.desk." + deed.code());
                        })
                        .doesNotThrowAnyException();
            }
            for (var reason : DoneReason.values()) {
                assertThat(t.of("desk.done." + reason.code())).isNotBlank();
            }
            for (var reason : Reason.values()) {
                assertThat(t.of("desk.reason." + reason.code())).isNotBlank();
            }
        }
    }
}
