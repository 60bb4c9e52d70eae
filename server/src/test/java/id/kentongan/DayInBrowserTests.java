package id.kentongan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.kentongan.collect.Feeds;
import id.kentongan.collect.Watchwords;
import id.kentongan.desk.DoneReason;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.InboxItem;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Fixtures;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.text.Polarity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A day at the desk, as each of five people sees it: the night hands over, voices arrive, two officers work side by side, one of
 * them is called away, and the leader reads what was said. What single pages do is held by the tests of their modules.
 */
class DayInBrowserTests extends BrowserTest {
    private static final String AGUS = "Agus Salim";
    private static final String BUNGA = "Bunga Lestari";
    private static final int WAITING = 40;
    private static final int NEWS = 2;
    private static final String MAP = "Lokasinya di sebelah kantor pos";
    private static final String IRONY = "Cepat sekali dan ramah, terima kasih";
    private static final String MOVED = "Loketnya pindah ke lantai dua";
    private static final int ALL = WAITING + 3 + NEWS;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Mentions mentions;

    @Autowired
    private People people;

    private UnitId polres;
    private Scope scope;
    private String agusAccount = "";
    private Viewer headViewer;
    private Seat head;
    private Seat agus;
    private Seat bunga;
    private Seat leader;

    @BeforeEach
    void peopleTakeTheirSeats() {
        polres = fixtures.institution("Polres Sehari");
        fixtures.office(polres, "Satpas SIM");
        scope = fixtures.below(polres);
        agusAccount = fixtures.person(polres, Role.OPERATOR, AGUS);
        var headAccount = fixtures.person(polres, Role.KASI_HUMAS, "Ratna Dewi");
        headViewer = people.findViewer(fixtures.idOf(headAccount)).orElseThrow();
        newsComeIn();
        head = seat(headAccount);
        agus = seat(agusAccount);
        bunga = seat(fixtures.person(polres, Role.OPERATOR, BUNGA));
        leader = seat(fixtures.person(polres, Role.PIMPINAN, "Surya Atmaja"));
    }

    @Test
    void twoOfficersWorkThroughWhatCameInAndNothingIsDoneTwiceOrLost() {
        theNightLeavesANote();
        theHeadLoadsTheReviews();
        theHeadPutsAgusOnDuty();
        theHeadSeesHowTheDayBegins();
        bothTakeABatch();
        bothWantOneItem();
        agusWorksByKeys();
        bungaCorrectsAReading();
        theHeadHandsAnItemToBunga();
        theHeadFreesWhatAgusHasOpen();
        agusIsCalledAway();
        whatAgusHadComesBack();
        bungaLeavesANote();
        theLeaderReadsTheReport();
    }

    private void newsComeIn() {
        var path = "/" + UUID.randomUUID() + ".xml";
        StandInSite.get().put(path, "application/rss+xml", """
                        <?xml version='1.0'?><rss version='2.0'><channel><title>Kabar</title><link>http://kabar.example/</link>
                        <description>Kabar</description>%s%s</channel></rss>
                        """.formatted(
                        news("Loket malam dibuka"), news("Jalan lintas macet")));
        feeds.subscribe(scope, polres, "Kabar Kota", StandInSite.get().uri(path), Watchwords.of(""));
    }

    private static String news(String title) {
        return "<item><guid>%1$s</guid><title>%1$s</title><description>Isi</description><pubDate>%2$s</pubDate></item>"
                .formatted(title, Instant.now().minus(1, ChronoUnit.DAYS));
    }

    private void theNightLeavesANote() {
        Awaitility.await("the news are in").atMost(Duration.ofSeconds(60)).until(() -> open().size() == NEWS);
        var night = signIn(fixtures.person(polres, Role.OPERATOR, "Nurul Hidayah"), Fixtures.PASSWORD);
        night.open("/piket");
        night.submit(
                "/piket/catatan", "satuan", polres.toString(), "teks", "Kanit Satpas menelepon lagi pukul delapan");
    }

    private void theHeadLoadsTheReviews() {
        head.go("Sumber");
        head.link("Muat berkas").first().click();
        head.page()
                .setInputFiles(
                        "#berkas",
                        new FilePayload("ulasan.csv", "text/csv", reviews().getBytes(StandardCharsets.UTF_8)));
        head.page().selectOption("[name=sumber]", "baru");
        head.page().fill("#nama", "Ulasan Satpas");
        head.press("Periksa berkas");
        head.press("Muat sekarang");
        assertThat(head.page().getByText("Hasil impor")).isVisible();
    }

    private static String reviews() {
        var rows = new StringBuilder(HEADER);
        var day = LocalDate.now(Fixtures.WIB).minusDays(1);
        for (var i = 0; i < WAITING; i++) {
            rows.append("w%d,Warga,%d,%s,Antre nomor %d lama sekali,,\n".formatted(i, 1 + i % 2, day, i));
        }
        rows.append("m,Siti,3,%s,%s,,\n".formatted(day, MAP));
        rows.append("i,Budi,5,%s,\"%s\",,\n".formatted(day, IRONY));
        rows.append("l,Wati,4,%s,%s,,\n".formatted(day, MOVED));
        return rows.toString();
    }

    private void theHeadPutsAgusOnDuty() {
        head.go("Piket");
        head.page().getByText("Atur jaga").click();
        head.field("Petugas").selectOption(AGUS);
        var now = LocalDateTime.now(Fixtures.WIB).truncatedTo(ChronoUnit.MINUTES);
        head.field("Mulai").fill(now.minusHours(1).toString());
        head.field("Selesai").fill(now.plusHours(8).toString());
        head.press("Simpan jaga");
        assertThat(head.page().locator("li").filter(Seat.having(AGUS))).containsText("sedang jaga");
    }

    private void theHeadSeesHowTheDayBegins() {
        head.go("Beranda");
        assertThat(head.section("Pekerjaan")).containsText("Sedang jaga: " + AGUS);
        assertThat(head.section("Pekerjaan"))
                .containsText("Kanit Satpas menelepon lagi pukul delapan Saat itu: 2 terbuka");
        head.section("Pekerjaan").getByText(String.valueOf(ALL)).click();
        assertThat(head.page().locator(".filterbar-count")).hasText(ALL + " butir");
    }

    private void bothTakeABatch() {
        agus.go("Kotak masuk");
        bunga.go("Kotak masuk");
        agus.press("Ambil 20");
        bunga.press("Ambil 20");
        for (var officer : List.of(agus, bunga)) {
            assertThat(officer.notice()).containsText("20 butir kini di tangan Anda");
            assertThat(officer.rows()).hasCount(20);
        }
        assertThat(agus.words()).doesNotContainAnyElementsOf(bunga.words());
        assertThat(inHand()).containsOnly(entry(AGUS, 20L), entry(BUNGA, 20L));
    }

    /** Bunga has it ticked while Agus opens it, and still when he is done with it. */
    private void bothWantOneItem() {
        bunga.find("pos");
        bunga.rows().getByRole(AriaRole.CHECKBOX).check();
        agus.find("pos");
        agus.rows().getByText(MAP).click();
        assertThat(agus.button("Selesai")).isVisible();

        bunga.press("Selesaikan");
        assertThat(bunga.alert()).containsText("Tidak ada yang berubah: 1 butir sedang ditangani " + AGUS);
        assertThat(bunga.rows()).containsText("dibuka " + AGUS);
        bunga.rows().getByText(MAP).click();
        assertThat(bunga.page().locator(".desk-item")).containsText(AGUS + " sedang menangani butir ini");
        assertThat(bunga.button("Selesai")).hasCount(0);

        bunga.rows().getByRole(AriaRole.CHECKBOX).check();
        agus.page().getByText("Selesai karena").click();
        agus.press("bukan urusan kami");
        assertThat(agus.notice()).containsText("1 butir selesai");
        bunga.press("Selesaikan");
        assertThat(bunga.alert()).containsText("Tidak ada yang berubah: 1 butir sudah diselesaikan " + AGUS);

        assertThat(item(MAP).done()).satisfies(done -> {
            assertThat(done.reason()).isEqualTo(DoneReason.NOT_OURS);
            assertThat(done.by().name()).isEqualTo(AGUS);
        });
        assertThat(inbox.history(scope, item(MAP).id())).hasSize(1);
    }

    /** One press opens the first, one finishes it and opens the next. */
    private void agusWorksByKeys() {
        agus.go("Kotak masuk");
        agus.link("Milik saya").click();
        assertThat(agus.rows()).hasCount(20);
        var first = agus.words().get(0);
        var second = agus.words().get(1);

        agus.key("j");
        agus.key("e");
        assertThat(agus.rows()).hasCount(19);
        assertThat(agus.page().locator(".desk-item .item-text")).hasText(second);
        agus.key("e");
        assertThat(agus.rows()).hasCount(18);
        agus.key("z");
        assertThat(agus.rows()).hasCount(19);

        assertThat(item(first).done().by().name()).isEqualTo(AGUS);
        assertThat(item(second).done()).isNull();
        assertThat(inHand()).containsEntry(AGUS, 19L);
    }

    private void bungaCorrectsAReading() {
        var before = negatives();
        bunga.find("ramah");
        bunga.rows().getByText(IRONY).click();
        assertThat(bunga.button("Selesai")).isVisible();
        bunga.key("1");
        assertThat(bunga.notice()).containsText("Koreksi disimpan");
        assertThat(bunga.page().locator(".timeline")).containsText(BUNGA + " mengoreksi Sentimen");

        assertThat(negatives()).isEqualTo(before + 1);
        assertThat(said(IRONY).reading().sentiment().label()).isEqualTo(Polarity.NEGATIVE);
    }

    private void theHeadHandsAnItemToBunga() {
        head.find("lantai");
        head.rows().getByText(MOVED).click();
        head.page().locator("summary").filter(Seat.having("Tugaskan")).click();
        head.field("Kepada").selectOption(BUNGA);
        head.press("Tugaskan");
        assertThat(head.notice()).containsText("1 butir ditugaskan");
        assertThat(head.rows()).containsText(BUNGA);

        bunga.go("Kotak masuk");
        bunga.link("Milik saya").click();
        assertThat(bunga.rows()).hasCount(21);
        bunga.rows().getByText(MOVED).click();
        assertThat(bunga.button("Selesai")).isVisible();
        assertThat(item(MOVED).owner().name()).isEqualTo(BUNGA);
    }

    private void theHeadFreesWhatAgusHasOpen() {
        agus.key("j");
        assertThat(agus.button("Selesai")).isVisible();
        head.page().navigate(agus.page().url());
        head.press("Ambil alih");
        assertThat(head.notice()).containsText("sudah bebas lagi");
    }

    /** He only reads from now on: what he did stays, what he had begun is not done, and he is told so where he is. */
    private void agusIsCalledAway() {
        var begun = agus.page().locator(".desk-item .item-text");
        var words = begun.innerText().strip();
        var roles = "/orang/" + fixtures.idOf(agusAccount) + "/peran";
        var admin = signIn(fixtures.person(polres, Role.ADMIN), Fixtures.PASSWORD);
        admin.open("/orang");
        admin.submit(roles, "satuan", polres.toString(), "peran", Role.AUDITOR.code());
        admin.submit(roles + "/cabut", "satuan", polres.toString(), "peran", Role.OPERATOR.code());

        foresee("403");
        agus.key("e");
        assertThat(agus.alert())
                .containsText(
                        "Anda tidak berwenang untuk ini. Peran Anda di satuan ini tidak mencakupnya. Tidak ada yang berubah.");
        assertThat(begun).hasText(words);
        assertThat(item(words).done()).isNull();
        assertThat(doneBy(AGUS)).isEqualTo(2);
    }

    /** What lay with him is on the desk again without anybody's doing. */
    private void whatAgusHadComesBack() {
        bunga.page().navigate(agus.page().url());
        bunga.press("Selesai");
        assertThat(bunga.notice()).containsText("1 butir selesai");
        assertThat(doneBy(BUNGA)).isEqualTo(1);
    }

    private void bungaLeavesANote() {
        bunga.go("Piket");
        bunga.field("Untuk petugas berikutnya").fill("Sembilan belas butir Agus belum selesai");
        bunga.press("Tinggalkan catatan");
        assertThat(bunga.notice()).containsText("Catatan tersimpan");
        head.go("Beranda");
        assertThat(head.section("Pekerjaan"))
                .containsText("Sembilan belas butir Agus belum selesai Saat itu: %d terbuka, 0 jatuh tempo, 3 selesai"
                        .formatted(ALL - 3));
        assertThat(open()).hasSize(ALL - 3);
    }

    private void theLeaderReadsTheReport() {
        leader.go("Laporan");
        var waiting = leader.page().locator("tr").filter(Seat.having("Ulasan bintang satu dan dua yang belum dijawab"));
        assertThat(waiting.getByRole(AriaRole.LINK)).hasText(String.valueOf(WAITING));
        assertThat(leader.field("Teks WhatsApp"))
                .hasValue(Pattern.compile(WAITING + " ulasan bintang rendah belum dijawab"));

        waiting.getByRole(AriaRole.LINK).click();
        assertThat(leader.page().locator("[data-item]")).hasCount(WAITING);
        assertThat(leader.page().getByText("Berikutnya")).hasCount(0);
    }

    private Seat seat(String account) {
        return new Seat(window(account, 1440, ColorScheme.LIGHT));
    }

    /** How many negative voices the leader is shown. */
    private int negatives() {
        leader.page().navigate(address("/suara?rasa=negative"));
        return Integer.parseInt(
                leader.page().locator(".filterbar-count").textContent().replace(" suara", ""));
    }

    private List<InboxItem> open() {
        return list(InboxFilter.OPEN);
    }

    private List<InboxItem> list(InboxFilter filter) {
        return inbox.list(scope, headViewer, filter, null, 100).items();
    }

    /** How many items each officer has in hand. */
    private Map<String, Long> inHand() {
        return open().stream()
                .filter(item -> item.hold() != null && item.hold().batch())
                .collect(Collectors.groupingBy(item -> item.hold().by().name(), Collectors.counting()));
    }

    private long doneBy(String name) {
        return list(InboxFilter.OPEN.with(InboxFilter.View.SELESAI)).stream()
                .filter(item -> item.done().by().name().equals(name))
                .count();
    }

    private InboxItem item(String words) {
        return inbox.find(scope, said(words).id()).orElseThrow();
    }

    private Mention said(String words) {
        return mentions.list(scope, Filter.NONE, null, 100).mentions().stream()
                .filter(mention -> mention.text().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
