package id.kentongan.source.web;

import id.kentongan.platform.web.Texts;
import java.time.Instant;

/**
 * What goes when a source keeps for fewer days.
 *
 * @param before what came in before that goes
 * @param n exact unless {@code more}, then there are at least so many
 */
public record Going(int days, Instant before, int n, boolean more) {
    public String sentence(Texts t) {
        return t.of("source.going", days, count(t), t.date(before));
    }

    public String count(Texts t) {
        return more ? t.of("source.going.more", n) : t.number(n);
    }
}
