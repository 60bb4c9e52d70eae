/**
 * The one way out: every address that somebody typed, or that a page or a feed names, is fetched through the
 * {@link id.kentongan.platform.net.GuardedClient}. It refuses what points into a private network, connects only to the
 * addresses it checked, and caps time, size and number of connections. It sends no cookies and no credentials, keeps
 * nothing, and does not know what the bytes mean.
 */
@NullMarked
package id.kentongan.platform.net;

import org.jspecify.annotations.NullMarked;
