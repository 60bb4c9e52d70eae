package id.kentongan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** What is wrong with a feed, and how its site answers then. */
enum Trouble {
    /** It takes the request and says nothing. */
    HANGS(Visit::awaitEnd),
    /** A byte now and then. */
    DRIPS(visit -> {
        visit.begin("200 OK\nContent-Type: application/rss+xml");
        while (true) {
            visit.out().write(' ');
            visit.out().flush();
            Thread.sleep(Duration.ofMillis(200));
        }
    }),
    /** It thinks for ten seconds, and then it is a feed. */
    SLOW(visit -> {
        Thread.sleep(Duration.ofSeconds(10));
        visit.answer("200 OK\nContent-Type: application/rss+xml", Heavy.rss(1));
    }),
    ENDLESS(visit -> {
        visit.begin("200 OK\nContent-Type: application/rss+xml");
        writeForEver(visit.out(), "<item><title>lagi</title></item>".repeat(200).getBytes(StandardCharsets.US_ASCII));
    }),
    BOMB(visit -> {
        visit.begin("200 OK\nContent-Type: application/rss+xml\nContent-Encoding: gzip");
        writeForEver(new GZIPOutputStream(visit.out()), new byte[1 << 16]);
    }),
    /** Nobody listens there. */
    DEAD(visit -> {
        throw new IOException("nobody listens here");
    }),
    CIRCLES(visit -> visit.answer("302 Found\nLocation: " + visit.path(), new byte[0])),
    /** Leads into the network of whoever asks. */
    INWARD(visit -> visit.answer("302 Found\nLocation: http://169.254.169.254/latest/meta-data/", new byte[0])),
    BROKEN(visit -> visit.answer("200 OK", text("<rss><channel><item><title>putus"))),
    PAGE(visit -> visit.answer("200 OK\nContent-Type: text/html", text("<!doctype html><title>Perbaikan</title>"))),
    /** A page of entities that grow a thousand million times. */
    LAUGHS(visit -> visit.answer(
            "200 OK",
            text("<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel>&b;</channel></rss>"))),
    DEEP(visit -> visit.answer("200 OK", text("<rss><channel>" + "<a>".repeat(50_000)))),
    FAILS(visit -> visit.answer("500 Internal Server Error", new byte[0])),
    BUSY(visit -> visit.answer("429 Too Many Requests\nRetry-After: 600", new byte[0])),
    /** A feed as large as one may be, of as many elements. */
    HEAVY(visit -> visit.answer("200 OK\nContent-Type: application/rss+xml; charset=utf-8", Heavy.DOCUMENT));

    /** How a site answers. */
    @FunctionalInterface
    interface Answer {
        void to(Visit visit) throws IOException, InterruptedException;
    }

    private final Answer answer;

    Trouble(Answer answer) {
        this.answer = answer;
    }

    void answer(Visit visit) throws IOException, InterruptedException {
        answer.to(visit);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void writeForEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    /** Documents that are made once. */
    private static final class Heavy {
        private static final int ENTRIES = 300;

        /** Together with the entries a little less than 5 MiB and 200,000 elements. */
        static final byte[] DOCUMENT = rss(640);

        /** @param parts elements of an entry, beside the usual ones */
        static byte[] rss(int parts) {
            var entry = "<item><title>Berita “besar”</title><description>Isinya</description>%s</item>"
                    .formatted("<a>satu dua tiga empat</a>".repeat(parts));
            return text(
                    "<rss version=\"2.0\"><channel><title>Besar</title>" + entry.repeat(ENTRIES) + "</channel></rss>");
        }
    }
}
