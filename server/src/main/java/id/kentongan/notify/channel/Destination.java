package id.kentongan.notify.channel;

import java.util.UUID;

/**
 * Where a message goes.
 *
 * @param route by which one place is told from another; what a webhook signs with belongs to it
 * @param address as the channel understands it: a mail address, the number of a chat, a web address
 */
public record Destination(UUID route, String address) {}
