package id.kentongan.platform.web;

import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Layout;
import id.kentongan.platform.web.part.ChartSpec.Paint;
import id.kentongan.platform.web.part.ChartSpec.Series;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Point;
import id.kentongan.platform.web.part.ReadingChips;
import id.kentongan.platform.web.part.Segment;
import id.kentongan.platform.web.part.Spark;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Span;
import id.kentongan.text.Threat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up content for the components, friendly and hostile. */
final class Samples {
    static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)> \" onmouseover=\"alert(2)";
    static final String LONG_NAME = "Sentra Pelayanan Kepolisian Terpadu Kepolisian Resor Ogan Ilir Sumatera Selatan 1";
    static final String ARABIC_NAME = "محمد عبد الرحمن الفلمباني";

    private Samples() {}

    static ItemCard item(Texts t) {
        var text = "Antre dari jam 7 baru dipanggil jam 11. Petugasnya ramah, tapi loketnya cuma satu yang buka.";
        return new ItemCard(
                "/suara/1",
                "Google",
                "SPKT Polres Ogan Ilir",
                Pages.NOW.minusSeconds(3 * 3600),
                2,
                Segment.cut(
                        text,
                        List.of(
                                new Segment.Mark(new Span(0, 38), "Waktu: negatif"),
                                new Segment.Mark(new Span(40, 56), "Perilaku petugas: positif"))),
                "id",
                null,
                null,
                List.of(
                        ReadingChips.sentiment(t, Polarity.NEGATIVE, true),
                        ReadingChips.element(t, Element.WAKTU, Polarity.NEGATIVE),
                        ReadingChips.element(t, Element.PERILAKU, Polarity.POSITIVE)),
                new ItemCard.State(ItemCard.Answer.OPEN, false, false),
                List.of());
    }

    static List<ItemCard> items(Texts t) {
        return List.of(
                item(t),
                card(
                        t,
                        "Satpas SIM Indralaya",
                        5,
                        "Cepat dan jelas, 20 menit selesai. Mantap!",
                        new ItemCard.State(ItemCard.Answer.ANSWERED, false, false),
                        ReadingChips.sentiment(t, Polarity.POSITIVE, true)),
                card(t, "Satpas SIM Indralaya", 4, "", new ItemCard.State(ItemCard.Answer.OPEN, false, false)),
                card(
                        t,
                        LONG_NAME,
                        1,
                        "SLOT GACOR hari ini daftar di situs " + "a".repeat(120) + " dijamin menang",
                        new ItemCard.State(null, true, false),
                        ReadingChips.sentiment(t, Polarity.NEUTRAL, false),
                        ReadingChips.threat(t, Threat.GAMBLING)),
                card(
                        t,
                        ARABIC_NAME,
                        3,
                        "شكرا على الخدمة السريعة",
                        new ItemCard.State(ItemCard.Answer.OPEN, false, true),
                        ReadingChips.sentiment(t, Polarity.POSITIVE, false)),
                card(t, HOSTILE, 2, HOSTILE, new ItemCard.State(ItemCard.Answer.OPEN, true, true)),
                card(
                        t,
                        "Polsek Tanjung Raja",
                        3,
                        "Pelayanannya biasa saja. ".repeat(200),
                        new ItemCard.State(ItemCard.Answer.OPEN, false, false),
                        ReadingChips.sentiment(t, Polarity.NEUTRAL, true),
                        ReadingChips.ownVoice(t)));
    }

    private static ItemCard card(
            Texts t, String place, @Nullable Integer stars, String text, ItemCard.State state, Chip... reading) {
        return new ItemCard(
                "/suara/2",
                "Ulasan Google",
                place,
                Pages.NOW.minusSeconds(26 * 3600),
                stars,
                Segment.plain(text),
                null,
                null,
                null,
                List.of(reading),
                state,
                List.of());
    }

    static ItemCard fullItem(Texts t) {
        var item = item(t);
        return new ItemCard(
                null,
                item.source(),
                item.place(),
                item.at(),
                item.stars(),
                item.text(),
                item.language(),
                "Queued from 7, called at 11. The officer was friendly but only one counter was open.",
                new ItemCard.Reply(
                        "Terima kasih atas masukannya. Mulai Senin loket kedua kami buka pukul 08.00 WIB.",
                        Pages.NOW.minusSeconds(1800)),
                item.reading(),
                new ItemCard.State(ItemCard.Answer.ANSWERED, true, false),
                List.of(
                        new Link("Buka di sumber", "https://example.org/ulasan/1"),
                        new Link("Riwayat", "/suara/1/riwayat")));
    }

    static ChartSpec ratingOverTime(Texts t) {
        var days = days(t, 56);
        return ChartSpec.of("Rating Satpas SIM Indralaya", Layout.COLUMNS, days, ChartSpec.Axis.stars())
                .noted("rata-rata 7 hari, dibandingkan dengan kisaran 28 hari sebelumnya")
                .with(new Series(Kind.BAND, "kisaran biasa", Paint.BASELINE, fill(56, i -> Point.between(3.7, 4.4))))
                .with(new Series(
                        Kind.LINE,
                        "rating",
                        Paint.FIRST,
                        fill(
                                56,
                                i -> i >= 20 && i < 29
                                        ? Point.missing(2, null)
                                        : new Point(
                                                wave(i),
                                                wave(i) - 0.25,
                                                Math.min(5, wave(i) + 0.25),
                                                14 + i % 5,
                                                "/suara?hari=" + i))))
                .withGapsWhereNothingIsKnown()
                .withMarks(List.of(new ChartSpec.Mark(44, "1", "Loket kedua dibuka")));
    }

    private static double wave(int i) {
        return 4.0 + 0.3 * Math.sin(i / 5.0) - (i > 36 && i < 46 ? 0.8 : 0);
    }

    static ChartSpec elements(Texts t) {
        var names = List.of(Element.values()).stream()
                .map(element -> t.of("part.element." + element.code()))
                .toList();
        return ChartSpec.of("Unsur layanan", Layout.STACKED_ROWS, names, ChartSpec.Axis.percent())
                .noted("28 hari terakhir, dari 412 ulasan")
                .with(new Series(Kind.BAR, "negatif", Paint.NEGATIVE, shares(30, 4)))
                .with(new Series(Kind.BAR, "netral", Paint.NEUTRAL, shares(20, 0)))
                .with(new Series(Kind.BAR, "positif", Paint.POSITIVE, shares(50, -4)))
                .withGapsWhereNothingIsKnown();
    }

    private static List<Point> shares(double start, double step) {
        return fill(
                9,
                i -> i == 4 ? Point.missing(3, null) : Point.of(start + step * (i - 4), 40 + i, "/suara?unsur=" + i));
    }

    static ChartSpec volume(Texts t) {
        return ChartSpec.of("Jumlah ulasan", Layout.COLUMNS, days(t, 28), ChartSpec.Axis.counts())
                .with(new Series(Kind.BAR, "ulasan", Paint.FIRST, fill(28, i -> {
                    double n = 8 + (i * 7) % 11;
                    return new Point(n, n - 2, n + 2, (long) n, "/suara?hari=" + i);
                })));
    }

    static ChartSpec offices(Texts t) {
        var names = List.of("SPKT", "Satpas SIM Indralaya", "SKCK", LONG_NAME, "Polsek Tanjung Raja");
        return ChartSpec.of("Rating tiap kantor", Layout.ROWS, names, ChartSpec.Axis.stars())
                .with(new Series(
                        Kind.BAR,
                        "rating",
                        Paint.FIRST,
                        fill(
                                5,
                                i -> new Point(
                                        4.6 - i * 0.5,
                                        4.4 - i * 0.5,
                                        Math.min(5, 4.8 - i * 0.5),
                                        60L,
                                        "/persepsi/" + i))));
    }

    static ChartSpec twoLines(Texts t) {
        return ChartSpec.of("Negatif dan positif", Layout.COLUMNS, days(t, 120), ChartSpec.Axis.percent())
                .with(new Series(
                        Kind.LINE,
                        "negatif",
                        Paint.NEGATIVE,
                        fill(120, i -> Point.of(30 + 10 * Math.sin(i / 20.0), 20, null))))
                .with(new Series(
                        Kind.LINE,
                        "positif",
                        Paint.POSITIVE,
                        fill(120, i -> Point.of(60 - 10 * Math.sin(i / 20.0), 20, null))));
    }

    static Spark spark() {
        return new Spark(
                "Rating 28 hari: turun dari 4,2 ke 3,4",
                fill(
                        28,
                        i -> i == 9 || i == 10
                                ? new Point(null, 3.8, 4.4, 0, null)
                                : new Point(
                                        4.2 - (i > 20 ? 0.1 * (i - 20) : 0) + 0.15 * Math.sin(i), 3.8, 4.4, 5, null)),
                3,
                5);
    }

    private static List<String> days(Texts t, int n) {
        var last = LocalDate.of(2026, 11, 23);
        return IntStream.range(0, n)
                .mapToObj(i -> t.shortDate(last.minusDays(n - 1L - i)))
                .toList();
    }

    private static List<Point> fill(int n, java.util.function.IntFunction<Point> point) {
        return IntStream.range(0, n).mapToObj(point).toList();
    }
}
