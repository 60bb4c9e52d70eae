package id.kentongan.report.paper;

import id.kentongan.platform.web.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A report as a message: what the leader reads on the phone, with one link to the rest. WhatsApp sets *this* in bold. */
public final class ShortText {
    /** Longer messages are folded on the phone. */
    public static final int MOST = 1_000;

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private ShortText() {}

    /**
     * At most {@value #MOST} characters; of the sentences the last are left out first, the end stays.
     *
     * @param link the page of the report
     */
    public static String of(Paper paper, Texts t, String link) {
        var end = end(t, link);
        var head = new ArrayList<String>();
        head.add("*" + plain(paper.title()) + "*");
        paper.letterhead().forEach(line -> head.add(plain(line)));
        head.add(plain(paper.period()));
        var sentences = new ArrayList<>(
                paper.summary().lines().stream().map(Paper.Line::text).toList());
        while (text(head, sentences, end).length() > MOST && !sentences.isEmpty()) {
            sentences.removeLast();
        }
        return text(head, sentences, end);
    }

    /** The link, unless it leads nowhere from the leader's phone. */
    private static String end(Texts t, String link) {
        return LOCAL.contains(String.valueOf(URI.create(link).getHost()))
                ? t.of("report.message.inside")
                : t.of("report.message.more") + " " + link;
    }

    private static String text(List<String> head, List<String> sentences, String end) {
        var out = new StringBuilder(String.join("\n", head)).append("\n");
        sentences.forEach(sentence -> out.append("\n• ").append(plain(sentence)));
        return out.append("\n\n").append(end).append('\n').toString();
    }

    /** Without the marks that WhatsApp would read: a name must not turn half the message bold. */
    private static String plain(String text) {
        return Clean.brief(text.replaceAll("[*_~`]", " "), 400);
    }
}
