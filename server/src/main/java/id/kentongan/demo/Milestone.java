package id.kentongan.demo;

import id.kentongan.perception.Mark;

/** What the desk of the Polres marks on the curves of its licence office. */
enum Milestone {
    RUMOUR(Phase.FIRST_RUMOUR, Mark.Kind.HAPPENED, "Kabar pungutan di loket SIM mulai beredar"),
    APOLOGY(Phase.APOLOGY, Mark.Kind.SAID, "Permintaan maaf dan siaran pers Kapolres"),
    COUNTER(Phase.APOLOGY - 2, Mark.Kind.FIXED, "Loket kedua dan antrean daring dibuka");

    private final int daysAgo;
    private final Mark.Kind kind;
    private final String text;

    Milestone(int daysAgo, Mark.Kind kind, String text) {
        this.daysAgo = daysAgo;
        this.kind = kind;
        this.text = text;
    }

    boolean isOn(StoryDay day) {
        return day.daysAgo() == daysAgo;
    }

    Mark.Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }
}
