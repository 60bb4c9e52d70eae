package id.kentongan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.TestVisitor;
import id.kentongan.TestVisitor.Upload;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.TallyQuery;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.SourceId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person who asks is told, given, and rid of. */
class PersonalDataTests extends PageTest {
    /** A text that a search index cannot take apart, which no other test has. */
    private final String mark = "zz" + UUID.randomUUID().toString().replace("-", "");

    private final String name = "Ratna " + mark.substring(0, 12);

    @Autowired
    private Mentions mentions;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private SourceId source;
    private TestVisitor admin;

    @BeforeEach
    void loadWhatTwoPeopleSaid() throws IOException {
        unit = fixtures.institution("Polres Pribadi");
        source = source(unit);
        load(source, fixtures.below(unit), table("Antre lama"));
        load(source, fixtures.below(unit), table("Antre lama sekali"));
        admin = signedIn(unit, Role.ADMIN);
        admin.open("/kotak");
        admin.submit("/kotak/tindak", "id", id("r1"), "aksi", "label", "label", "minta hapus");
        admin.submit("/kotak/" + id("r1") + "/koreksi", "koreksi", "sentiment:positive");
        admin.open("/data-pribadi");
    }

    /** The words of the first change with the load; the second is refused; the neighbour's stay. */
    private String table(String words) {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        return HEADER
                + "r1,%s,1,%s,%s %s,,\n".formatted(name, day, words, mark)
                + "r2,%1$s,5,%2$s,Petugas ramah %3$s,%3$sterima kasih,%2$s\n".formatted(name.toUpperCase(), day, mark)
                + "r3,%s,9,%s,Bintang mustahil %s,,\n".formatted(name, day, mark)
                + "r4,Budi,2,%s,Parkir sempit milik tetangga,,\n".formatted(day);
    }

    @Test
    void findsANameHoweverItIsTyped() {
        for (var typed :
                List.of(name, "  " + name + "  ", name.toUpperCase(), name.toLowerCase(), name.replace(" ", "   "))) {
            search(typed, "");

            assertThat(admin.path()).as(typed).isEqualTo(address());
        }
        assertThat(admin.html())
                .contains("beberapa orang yang bernama sama", "Antre lama sekali", "Petugas ramah", "1 isi sebelum")
                .contains("1 koreksi", "2 baris ditolak")
                .doesNotContain("tetangga", name);
    }

    @Test
    void findsAnAuthorByOneMention() {
        search("", address("/suara/" + id("r2") + "?x=1"));
        assertThat(admin.path()).isEqualTo(address());

        assertThat(admin.open("/data-pribadi/" + id("r1"))).contains("Petugas ramah");
        assertThat(admin.path()).isEqualTo(address());

        search("Budi", id("r1"));
        assertThat(admin.html()).contains("Suara itu bukan dari nama tersebut");
    }

    @Test
    void findsNobodyByAHostileName() {
        for (var hostile : List.of(
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "%",
                "\u202Eantar",
                "محمد",
                "a\u0000b",
                "\uD83D\uDE00",
                "\uD83D")) {
            search(hostile, hostile);
            assertThat(admin.status()).as(hostile).isEqualTo(200);
            search(hostile, "");

            assertThat(admin.status()).as(hostile).isEqualTo(200);
            assertThat(admin.html())
                    .contains("Tidak ada yang tersimpan atas nama itu")
                    .doesNotContain("<script>alert");
        }
        search("x".repeat(100_000), "");
        assertThat(admin.html()).contains("Nama ini terlalu panjang");
        search(" ", " ");
        assertThat(admin.html()).contains("Isi nama, atau alamat satu suara");
    }

    @Test
    void handsOutEverythingAndNothingOfTheNeighbour() {
        admin.open(address() + "/unduh");

        assertThat(admin.header("Content-Disposition")).isEqualTo("attachment; filename=\"data-pribadi.json\"");
        assertThat(admin.html()).doesNotContain("tetangga", "Uji admin");
        var file = new JsonMapper().readTree(admin.html());
        assertThat(file.get("mentions")).hasSize(2);
        var first = mention(file, "r1");
        assertThat(first.get("text").asString()).isEqualTo("Antre lama sekali " + mark);
        assertThat(mention(file, "r2").get("reply").asString()).isEqualTo(mark + "terima kasih");
        assertThat(first.get("inbox").get("labels").get(0).asString()).isEqualTo("minta hapus");
        assertThat(first.get("stars").asInt()).isEqualTo(1);
        assertThat(first.get("reading").get("sentiment").asString()).isEqualTo("positive");
        assertThat(first.get("earlier_versions").get(0).get("text").asString()).isEqualTo("Antre lama " + mark);
        assertThat(first.get("corrections").get(0).get("became").asString()).isEqualTo("positive");
        assertThat(file.get("refused_rows")).hasSize(2);
        assertThat(file.get("refused_rows").get(0).get("row").asString()).contains(name, "Bintang mustahil");
        assertThat(log("privacy.exported")).containsExactly("2|");
    }

    @Test
    void leavesNoWordAnywhereAndEveryCountAsItWas() throws IOException {
        assertThat(columnsWith(mark))
                .contains(
                        "mention.mention.search",
                        "mention.earlier_version.text",
                        "desk.item.search",
                        "source.refusal.raw");
        var before = counted();

        erase("B/12/XI/2026");

        assertThat(admin.html()).contains("2 suara dikosongkan");
        assertThat(columnsWith(mark)).isEmpty();
        assertThat(columnsWith(name)).isEmpty();
        assertThat(columnsWith("" + pseudonyms.of(name))).isEmpty();
        assertThat(counted()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from desk.item where source_id = :id and tags <> '{}'")
                        .param("id", source.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select text from mention.mention where source_id = :id and text <> ''")
                        .param("id", source.value())
                        .query(String.class)
                        .list())
                .containsExactly("Parkir sempit milik tetangga");
        assertThat(log("privacy.erased")).singleElement().asString().startsWith("B/12/XI/2026|2 · Ulasan ");
        assertThat(log("privacy.refused_erased")).containsExactly("B/12/XI/2026|2");
        assertThat(admin.open("/jejak")).contains("Menghapus data satu orang atas permintaan", "B/12/XI/2026");
    }

    @Test
    void doesNotComeBackWithItsFile() throws IOException {
        var before = counted();
        erase("B/12/XI/2026");

        var again = load(source, fixtures.below(unit), table("Antre lama sekali"));
        load(source, fixtures.below(unit), table("Antre dan disunting lagi").replace("r3,", "x3,"));

        assertThat(again.counts().added()).isZero();
        assertThat(again.counts().changed()).isZero();
        assertThat(jdbc.sql("select count(*) from mention.mention where text like :mark or author_key = :key")
                        .param("mark", "%" + mark + "%")
                        .param("key", pseudonyms.of(name))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void showsTheShellAndTakesNoCorrectionOfIt() {
        var shell = id("r1");
        var before = counted();
        erase("B/12/XI/2026");

        assertThat(admin.open("/suara/" + shell)).contains("dihapus atas permintaan");
        admin.open("/kotak?buka=" + shell);
        assertThat(admin.status()).isEqualTo(200);
        admin.submit("/kotak/" + shell + "/koreksi", "koreksi", "sentiment:negative");
        assertThat(counted()).isEqualTo(before);
        search("", shell);
        assertThat(admin.html()).contains("sudah dihapus atas permintaan");
    }

    @Test
    void wantsAReasonThatNamesNobody() {
        admin.open(address() + "/hapus");
        assertThat(admin.html())
                .contains(
                        "dari 2 suara",
                        "1 isi sebelum disunting",
                        "Label pada",
                        "2 baris ditolak",
                        "Angka rekapitulasi");

        admin.submit(address() + "/hapus", "alasan", " ");
        assertThat(admin.html()).contains("Tulis dasar permintaannya");
        admin.submit(address() + "/hapus", "alasan", "x".repeat(201));
        assertThat(admin.html()).contains("Tulis dasar permintaannya");
        admin.submit(address() + "/hapus", "alasan", "Surat dari (" + name.toUpperCase() + "), nomor 12");
        assertThat(admin.html()).contains("Dasar permintaan memuat nama orangnya");

        assertThat(log("privacy.erased")).isEmpty();
        assertThat(admin.open(address())).contains("Antre lama sekali");
    }

    @Test
    void erasesANoteOfNobodyKnownWithItsPicture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        admin.open("/catat");
        admin.upload(
                "/catat",
                List.of(new Upload("gambar", "layar.png", png.toByteArray())),
                "teks",
                "Catatan " + mark,
                "kanal",
                "grup " + mark,
                "tautan",
                "https://media.example/" + mark,
                "jenis",
                "comment",
                "waktu",
                LocalDateTime.now(ZoneOffset.UTC).minusHours(30).toString(),
                "satuan",
                unit.toString());
        var note = jdbc.sql("select id from mention.mention where text = :text")
                .param("text", "Catatan " + mark)
                .query(UUID.class)
                .single();

        search("", note.toString());
        assertThat(admin.html()).contains("hanya satu suara ini", "1 gambar");
        var page = admin.path();
        admin.open(page + "/unduh");
        var kept = new JsonMapper().readTree(admin.html()).get("mentions").get(0);
        assertThat(Base64.getDecoder().decode(kept.get("picture").get("base64").asString()))
                .startsWith(0x89, 'P', 'N', 'G');
        admin.open(page);
        admin.submit(page + "/hapus", "alasan", "B/13");
        erase("B/14");

        assertThat(columnsWith(mark)).isEmpty();
        assertThat(jdbc.sql("select count(*) from collect.picture where mention_id = :id")
                        .param("id", note)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsToTheUnitsOfWhoAsks() {
        var neighbour = signedIn(fixtures.institution("Polres Tetangga"), Role.ADMIN);

        neighbour.open(address());
        assertThat(neighbour.status()).isEqualTo(404);
        neighbour.open("/data-pribadi");
        neighbour.submit("/data-pribadi", "nama", name, "suara", "");
        assertThat(neighbour.html()).contains("Tidak ada yang tersimpan atas nama itu");
        neighbour.submit(address() + "/hapus", "alasan", "B/12");
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(admin.open(address())).contains("Antre lama sekali");
    }

    @Test
    void erasesMoreThanOneStepAndGoesOnWhereItStopped() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (var i = 0; i < 1100; i++) {
            rows.append("n%d,%s,3,2026-10-01,Kata %s %d,,\n".formatted(i, name, mark, i));
        }
        load(source, fixtures.below(unit), rows.toString());

        erase("B/12");

        assertThat(admin.html()).contains("1.102 suara dikosongkan");
        assertThat(log("privacy.erased")).hasSize(2);
        assertThat(columnsWith(mark)).isEmpty();
        admin.submit(address() + "/hapus", "alasan", "B/12");
        assertThat(admin.status()).as("nothing is left").isEqualTo(404);
    }

    private void erase(String reason) {
        admin.open(address() + "/hapus");
        admin.submit(address() + "/hapus", "alasan", reason);
    }

    private void search(String byName, String byMention) {
        admin.open("/data-pribadi");
        admin.submit("/data-pribadi", "nama", byName, "suara", byMention);
    }

    private String address() {
        return "/data-pribadi/%016x".formatted(pseudonyms.of(name));
    }

    private String id(String externalId) {
        return mentions.find(source, externalId).orElseThrow().toString();
    }

    private static JsonNode mention(JsonNode file, String externalId) {
        return StreamSupport.stream(file.get("mentions").spliterator(), false)
                .filter(mention -> mention.get("external_id").asString().equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    private List<?> counted() {
        var query = new TallyQuery(LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1), TallyQuery.Step.DAY, true, true);
        return mentions.tallies(fixtures.below(unit), query);
    }

    private List<String> log(String what) {
        return jdbc.sql(
                        "select subject || '|' || note from audit.entry where what = :what and unit_id = :unit order by seq")
                .param("what", what)
                .param("unit", unit.value())
                .query(String.class)
                .list();
    }

    /** Every column of every table of ours that holds those words, whatever its type: a new table is among them by itself. */
    private List<String> columnsWith(String words) {
        var found = new ArrayList<String>();
        jdbc.sql("""
                        select c.table_schema, c.table_name, c.column_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                            and c.data_type not in ('bytea', 'boolean', 'date', 'timestamp with time zone')
                        """)
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(column -> {
                    var n = jdbc.sql("select count(*) from \"%s\".\"%s\" where \"%s\"::text ilike :words"
                                    .formatted(column.toArray()))
                            .param("words", "%" + words + "%")
                            .query(Integer.class)
                            .single();
                    if (n > 0) {
                        found.add(String.join(".", column));
                    }
                });
        return found;
    }
}
