package id.kentongan.demo;

import java.util.List;

/** The chapters of the story of the licence office, told by how many days ago a day was. */
enum Phase {
    CALM("sim", 0.82, 1, "ordinary days"),
    /** The card printer breaks, and the queue numbers run out at eight. */
    SLOW("lambat", 0.34, 2, "the licence office grows slow"),
    /** A price for skipping the queue is told and printed; nobody has seen it paid. */
    RUMOUR("kabar", 0.17, 2.6, "a rumour goes round"),
    /** An apology, a second counter, a queue on the net and a new printer. */
    REPAIR("pulih", 0.88, 2, "apology and repair");

    /** Days ago that the press release went out: the first day of {@link #REPAIR}. */
    static final int APOLOGY = 18;

    static final int FIRST_RUMOUR = 28;
    private static final int FIRST_SLOW = 49;

    /** After so many days of repair the office is as good as it gets. */
    private static final int RECOVERY = 9;

    private final String theme;
    private final double quality;
    private final double crowd;
    private final String chapter;

    Phase(String theme, double quality, double crowd, String chapter) {
        this.theme = theme;
        this.quality = quality;
        this.crowd = crowd;
        this.chapter = chapter;
    }

    static Phase of(int daysAgo) {
        if (daysAgo > FIRST_SLOW) {
            return CALM;
        }
        if (daysAgo > FIRST_RUMOUR) {
            return SLOW;
        }
        return daysAgo > APOLOGY ? RUMOUR : REPAIR;
    }

    /** How the tables of phrases call it. */
    String theme() {
        return theme;
    }

    /** For who watches the story unfold on the command line. */
    String chapter() {
        return chapter;
    }

    /** Times as many people write of the licence office as on an ordinary day. */
    double crowd() {
        return crowd;
    }

    /** How well the licence office serves on a day of this phase, 0 to 1; it recovers step by step. */
    double quality(int daysAgo) {
        if (this != REPAIR) {
            return quality;
        }
        var recovered = Math.min(1.0, (APOLOGY - daysAgo) / (double) RECOVERY);
        return SLOW.quality + (quality - SLOW.quality) * recovered;
    }

    /** What is on the minds of who visits the licence office. */
    List<String> themes() {
        return switch (this) {
            case CALM -> Office.SIM.themes();
            case SLOW -> List.of("lambat", "lambat", "lambat", "sim", "umum");
            case RUMOUR -> List.of("kabar", "kabar", "lambat", "lambat", "umum");
            case REPAIR -> List.of("pulih", "pulih", "pulih", "sim", "umum");
        };
    }
}
