package id.kentongan.text;

import id.kentongan.text.model.Head;
import java.util.Locale;

/** What the reader decides about a text and people may teach it, one after the other. */
public enum Decision {
    FEELING(Head.SENTIMENT),
    ELEMENTS(Head.ELEMENT),
    THREATS(Head.THREAT);

    private final Head head;

    Decision(Head head) {
        this.head = head;
    }

    Head head() {
        return head;
    }

    /** The lower-case name used in files and interfaces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
