package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AddressRuleTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/net/networks.tsv", delimiter = '\t', numLinesToSkip = 1)
    void permitsPublicAddressesOnly(String address, boolean isPublic) {
        assertThat(AddressRule.PUBLIC.permits(InetAddress.ofLiteral(address), 443))
                .isEqualTo(isPublic);
    }

    @Test
    void startsWithTheTwoPortsOfTheWebAndNoException() {
        assertThat(AddressRule.PUBLIC.ports()).isEqualTo(Set.of(80, 443));
        assertThat(AddressRule.PUBLIC.exceptions()).isEmpty();
        assertThat(AddressRule.PUBLIC.permits(InetAddress.ofLiteral("8.8.8.8"), 8443))
                .isFalse();
    }

    @Test
    void permitsAnExceptionOnItsPortAndNothingBesideIt() {
        var rule = AddressRule.PUBLIC.withException(new InetSocketAddress("10.1.2.3", 8080));

        assertThat(rule.permits(InetAddress.ofLiteral("10.1.2.3"), 8080)).isTrue();
        assertThat(rule.permits(InetAddress.ofLiteral("10.1.2.3"), 80)).isFalse();
        assertThat(rule.permits(InetAddress.ofLiteral("10.1.2.4"), 8080)).isFalse();
        assertThat(rule.permits(InetAddress.ofLiteral("8.8.8.8"), 8080)).isFalse();
    }
}
