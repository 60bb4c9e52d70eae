package id.kentongan.platform.net;

import java.net.Proxy;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.NoConnectionReuseStrategy;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets up the HTTP client so that it does one thing: one request over one new connection, and nothing by itself. */
final class Connections {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    /** Neither the proxy of {@code http.proxyHost} nor that of {@code socksProxyHost} may choose where it goes. */
    private static final DetachedSocketFactory DIRECT = ignored -> new Socket(Proxy.NO_PROXY);

    private Connections() {}

    static CloseableHttpClient client(DnsResolver resolver, SSLContext tls, String agent, int atOnce) {
        return HttpClientBuilder.create()
                .setConnectionManager(manager(resolver, tls, atOnce))
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent(agent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager manager(DnsResolver resolver, SSLContext tls, int atOnce) {
        var secure = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", new DefaultClientTlsStrategy(tls))
                .build();
        var parser = ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build();
        var manager = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(DIRECT, null, resolver, secure),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                parser);
        manager.setMaxTotal(atOnce);
        manager.setDefaultMaxPerRoute(atOnce);
        manager.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.ofSeconds(30))
                .build());
        return manager;
    }
}
