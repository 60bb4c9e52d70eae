package id.kentongan.cli;

import id.kentongan.KentonganServer;
import id.kentongan.platform.AuditKey;
import id.kentongan.platform.FormKey;
import id.kentongan.platform.HandedOutKeys;
import id.kentongan.platform.Place;
import id.kentongan.platform.Pseudonyms;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application on an installation. */
public final class Application {
    private Application() {}

    /** With its pages, its background work and a port that browsers reach themselves. */
    public static ConfigurableApplicationContext server(Base base, String host, int port) {
        return server(base, host, port, false);
    }

    /** The same, and whether a proxy on this machine stands before it, to be believed about who asks and how. */
    static ConfigurableApplicationContext server(Base base, String host, int port, boolean behindProxy) {
        return builder(base)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("server.address", host, "server.port", port, "kentongan.background", true))
                .properties(forwarding(behindProxy))
                .run();
    }

    /** Nobody is believed who does not sit on this machine: a header can be written by anyone. */
    static Map<String, Object> forwarding(boolean behindProxy) {
        return behindProxy
                ? Map.of(
                        "server.forward-headers-strategy",
                        "native",
                        "server.tomcat.remoteip.internal-proxies",
                        "127.0.0.0/8, ::1/128")
                : Map.of("server.forward-headers-strategy", "none");
    }

    /** Only what a command asks for: no pages, no background work. */
    public static ConfigurableApplicationContext offline(Base base) {
        return builder(base)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
    }

    private static SpringApplicationBuilder builder(Base base) {
        var database = base.database();
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        var place = base.place();
        var key = base.secretKey();
        return new SpringApplicationBuilder(KentonganServer.class)
                .properties(properties)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Place.class, () -> place);
                    beans.registerBean(Pseudonyms.class, () -> new Pseudonyms(key));
                    beans.registerBean(AuditKey.class, () -> new AuditKey(key));
                    beans.registerBean(HandedOutKeys.class, () -> new HandedOutKeys(key));
                    beans.registerBean(FormKey.class, () -> new FormKey(key));
                });
    }
}
