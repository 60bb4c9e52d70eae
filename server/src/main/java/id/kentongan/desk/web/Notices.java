package id.kentongan.desk.web;

import id.kentongan.desk.Deed;
import id.kentongan.desk.Inbox;
import id.kentongan.platform.web.NextNotice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the inbox says after an act. */
final class Notices {
    private Notices() {}

    static NextNotice of(Deed deed, Inbox.Outcome outcome, String saring) {
        if (outcome.act() == null) {
            return nothing(outcome);
        }
        var key = "desk.acted." + deed.code();
        var notice = outcome.by() == null
                ? NextNotice.done(key, outcome.done())
                : NextNotice.done(key + ".some", outcome.done(), outcome.held() + outcome.settled(), outcome.by());
        return notice.undoneBy(with("/kotak/batal/" + outcome.act(), saring));
    }

    private static NextNotice nothing(Inbox.Outcome outcome) {
        if (outcome.by() == null) {
            return NextNotice.failed("desk.acted.none");
        }
        return outcome.held() > 0
                ? NextNotice.failed("desk.acted.held", outcome.held(), outcome.by())
                : NextNotice.failed("desk.acted.settled", outcome.settled(), outcome.by());
    }

    /** An address to post to that comes back to the same filter. */
    static String with(String address, String saring) {
        return saring.isEmpty() ? address : address + "?saring=" + URLEncoder.encode(saring, StandardCharsets.UTF_8);
    }
}
