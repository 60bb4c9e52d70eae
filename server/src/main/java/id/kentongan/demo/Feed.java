package id.kentongan.demo;

import id.kentongan.text.Kind;

/** The sources of the demo: what they are called, what they hold, and whose they are. */
enum Feed {
    REVIEWS("ulasan", "Ulasan kantor (contoh)", Kind.REVIEW, false),
    COMMENTS("komentar", "Komentar media sosial (contoh)", Kind.COMMENT, false),
    COMPLAINTS("pengaduan", "Pengaduan warga (contoh)", Kind.COMPLAINT, false),
    NEWS("berita", "Berita daring (contoh)", Kind.NEWS, false),
    COUNTER_REVIEWS("ulasan-loket", "Ulasan loket Diskominfo (contoh)", Kind.REVIEW, true),
    COUNTER_COMPLAINTS("pengaduan-loket", "Pengaduan Diskominfo (contoh)", Kind.COMPLAINT, true);

    private final String code;
    private final String title;
    private final Kind kind;
    private final boolean ofDiskominfo;

    Feed(String code, String title, Kind kind, boolean ofDiskominfo) {
        this.code = code;
        this.title = title;
        this.kind = kind;
        this.ofDiskominfo = ofDiskominfo;
    }

    /** For names of files and ids of items. */
    String code() {
        return code;
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    /** Else it is the Polres's. */
    boolean isOfDiskominfo() {
        return ofDiskominfo;
    }

    static Feed reviewsOf(Office office) {
        return office == Office.COUNTER ? COUNTER_REVIEWS : REVIEWS;
    }

    static Feed complaintsOf(Office office) {
        return office == Office.COUNTER ? COUNTER_COMPLAINTS : COMPLAINTS;
    }
}
