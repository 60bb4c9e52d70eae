package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TargetTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/net/addresses.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\b')
    void takesPlainAddressesOnly(String written, String expected) throws TerminalFailure {
        assertThat(outcome(unescaped(written))).isEqualTo(expected);
    }

    @Test
    void takesPortsThatTheRuleNames() throws TerminalFailure {
        var rule = AddressRule.PUBLIC.withPort(8443);

        assertThat(Target.of(URI.create("https://kabar.example:8443/"), rule).port())
                .isEqualTo(8443);
    }

    @Test
    void namesNoPasswordInItsFailure() {
        var failure = catchThrowableOfType(
                TerminalFailure.class,
                () -> Target.of(URI.create("https://siti:rahasia@kabar.example/"), AddressRule.PUBLIC));

        assertThat(failure.details()).containsExactly("kabar.example");
        assertThat(failure.getMessage()).doesNotContain("rahasia");
    }

    private static String outcome(String written) {
        try {
            return Target.of(URI.create(written), AddressRule.PUBLIC).uri().toString();
        } catch (TerminalFailure e) {
            return e.key();
        } catch (IllegalArgumentException e) {
            return "no address";
        }
    }

    /** {@code \}{@code u00e9} in the table stands for the letter, so that what cannot be seen can be read there. */
    private static String unescaped(String written) {
        var plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(written.charAt(i));
            }
        }
        return plain.toString();
    }
}
