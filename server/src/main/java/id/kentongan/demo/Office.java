package id.kentongan.demo;

import java.util.List;

/** The places of the made-up regency where the public is served. */
enum Office {
    SKCK("Pelayanan SKCK", "skck", 0.86, 2.2),
    SIM("Satpas SIM", "sim", 0.82, 2.6),
    SPKT("SPKT", "spkt", 0.76, 1.2),
    SAMSAT("Samsat Muara Kenanga", "samsat", 0.64, 2.2),
    TANJUNG_RANDU("Polsek Tanjung Randu", "polsek", 0.84, 0.6),
    LUBUK_SENTANA("Polsek Lubuk Sentana", "polsek", 0.72, 0.35),
    PASAR_KENANGA("Polsek Pasar Kenanga", "polsek", 0.66, 0.45),
    COUNTER("Loket Layanan Publik", "kominfo", 0.74, 0.8);

    private final String title;
    private final String theme;
    private final double quality;
    private final double perDay;

    /**
     * @param quality how well it serves in ordinary times, 0 to 1
     * @param perDay reviews on an ordinary working day
     */
    Office(String title, String theme, double quality, double perDay) {
        this.title = title;
        this.theme = theme;
        this.quality = quality;
        this.perDay = perDay;
    }

    String title() {
        return title;
    }

    /** How the tables of phrases call what it does. */
    String theme() {
        return theme;
    }

    double quality() {
        return quality;
    }

    double perDay() {
        return perDay;
    }

    boolean isPolsek() {
        return theme.equals("polsek");
    }

    /** What is on the minds of its visitors in ordinary times. */
    List<String> themes() {
        return List.of(theme, theme, theme, "umum", "umum");
    }
}
