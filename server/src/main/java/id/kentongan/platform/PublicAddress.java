package id.kentongan.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where this installation is reached from outside, for links that leave the house. */
@Component
public class PublicAddress {
    private final String configured;

    PublicAddress(@Value("${kentongan.address:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
        if (!configured.isEmpty() && URI.create(this.configured).getHost() == null) {
            throw new IllegalArgumentException("kentongan.address is no web address: " + configured);
        }
    }

    /**
     * The whole address of a page.
     *
     * @param base how somebody reached the server, for where nothing is configured
     */
    public String link(String base, String path) {
        return (configured.isEmpty() ? base : configured) + path;
    }
}
