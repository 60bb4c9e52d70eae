package id.kentongan.api.web;

import java.util.List;

/**
 * How to use a key.
 *
 * @param server the address of this server
 */
public record GuidePage(String server) {
    private static final List<String> STATUSES = List.of("400", "401", "403", "409", "413", "415", "429", "503");

    public String send() {
        return Examples.send(server);
    }

    public String read() {
        return Examples.read(server);
    }

    public String measure() {
        return Examples.measure(server);
    }

    /** The answers that are no success. */
    public List<String> statuses() {
        return STATUSES;
    }
}
