package id.kentongan.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTests {
    @Test
    void tellsRootWhatToDoWhenNamespacesAreForbidden() {
        assertThatThrownBy(() -> Programs.namespace(List.of("false")))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageStartingWith("PostgreSQL refuses to run as root, and this machine forbids user namespaces");
    }

    @Test
    void tellsRootWhatToDoWhenThereIsNoUnshare() {
        assertThatThrownBy(() -> Programs.namespace(List.of("no-such-program")))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageStartingWith("PostgreSQL refuses to run as root");
    }

    @Test
    void prefersTheComplaintAboutASettingToTheErrorBehindIt() {
        assertThat(Programs.reason("""
                        2026-11-24 08:17:42.642 UTC [9692] LOG:  invalid value for parameter "jit": "perhaps"
                        2026-11-24 08:17:42.642 UTC [9692] FATAL:  configuration file contains errors
                        """)).isEqualTo("LOG:  invalid value for parameter \"jit\": \"perhaps\"");
    }

    @Test
    void prefersAnErrorToTheLinesAroundIt() {
        assertThat(Programs.reason("""
                        2026-11-24 08:17:42.642 UTC [9692] LOG:  starting
                        2026-11-24 08:17:42.642 UTC [9692] FATAL:  no space left
                        2026-11-24 08:17:42.642 UTC [9692] LOG:  database system is shut down
                        """)).isEqualTo("FATAL:  no space left");
    }

    @Test
    void takesTheLastLineWhenNothingLooksLikeAnError() {
        assertThat(Programs.reason("one\ntwo\n\n")).isEqualTo("two");
        assertThat(Programs.reason("")).isEqualTo("no message");
    }
}
