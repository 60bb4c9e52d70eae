package id.kentongan.collect;

import id.kentongan.platform.net.AddressRule;
import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.source.feed.FeedFetch;
import id.kentongan.source.feed.document.FeedReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way out of the house, and what reads feeds with it. */
@Configuration(proxyBeanMethods = false)
class NetConfig {
    /** News that are dated without a zone are read as those of Jakarta, where most sites are made. */
    private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Jakarta");

    /** @param exceptions sites of the own network that may be asked, each as {@code address:port} */
    @Bean
    @ConditionalOnMissingBean
    AddressRule addressRule(@Value("${kentongan.net.exceptions:}") List<String> exceptions) {
        var rule = AddressRule.PUBLIC;
        for (var exception : exceptions) {
            rule = rule.withException(address(exception.strip()));
        }
        return rule;
    }

    private static InetSocketAddress address(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("kentongan.net.exceptions: not address:port: " + text);
        }
        return new InetSocketAddress(
                InetAddress.ofLiteral(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Bean
    GuardedClient guardedClient(AddressRule rule, Clock clock) {
        return new GuardedClient(rule, null, clock);
    }

    @Bean
    FeedFetch feedFetch(GuardedClient client, Clock clock) {
        return new FeedFetch(client, new FeedReader(USUAL_ZONE), Limits.FEED, clock, RandomGenerator.getDefault());
    }
}
