package id.kentongan.platform.net;

/** What one request gave. */
sealed interface Answer {

    record Final(Fetched fetched) implements Answer {}

    /** @param permanently by status 301 or 308 */
    record Moved(String location, boolean permanently) implements Answer {}
}
