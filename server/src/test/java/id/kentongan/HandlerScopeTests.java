package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor.Upload;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Requires;
import id.kentongan.people.RequiresKey;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.platform.web.PublicPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler that the server has, found by asking it for them, is tried by those who may not: nobody signed in, a role without
 * the permission, and the administrator of the office next door who names what is not theirs. A handler that is added without a
 * word here fails the first test.
 */
class HandlerScopeTests extends PageTest {
    private static final String MARK = "Rahasia Tetangga";

    /** What a form needs besides the things of {@link #things}, for the handlers that take one. */
    private static final Map<String, Map<String, String>> FORMS = Map.ofEntries(
            Map.entry("POST /tampilan", Map.of("tema", "gelap")),
            Map.entry("POST /sumber", Map.of("nama", "Sumber baru", "jenis", "TABLE")),
            Map.entry("POST /sumber/{id}/kebijakan", Map.of("simpan", "7", "alasan", "uji")),
            Map.entry("POST /sumber/{id}/tempat", Map.of("tempat", "SPKT")),
            Map.entry("POST /impor/{id}/hentikan", Map.of()),
            Map.entry("POST /impor/{id}/lanjutkan", Map.of()),
            Map.entry("POST /impor", Map.of("sumber", "baru", "nama", "Sumber baru")),
            Map.entry("POST /impor/unggahan/{id}", Map.of("aksi", "mulai")),
            Map.entry("POST /impor/unggahan/{id}/batal", Map.of()),
            Map.entry("POST /unit", Map.of("nama", "Kantor baru", "jenis", "OFFICE")),
            Map.entry("POST /unit/{id}", Map.of("nama", "Nama curian", "jenis", "OFFICE")),
            Map.entry("POST /orang", Map.of("nama", "Orang baru", "akun", "orang.baru.uji", "peran", "ADMIN")),
            Map.entry("POST /orang/{id}/tautan", Map.of()),
            Map.entry("POST /orang/{id}/peran", Map.of("peran", "ADMIN")),
            Map.entry("POST /orang/{id}/peran/cabut", Map.of("peran", "OPERATOR")),
            Map.entry("POST /orang/{id}/akses", Map.of("tutup", "true")),
            Map.entry("POST /kotak/tindak", Map.of("aksi", "selesai:read")),
            Map.entry("POST /kotak/batal/{id}", Map.of()),
            Map.entry("POST /kotak/ambil", Map.of()),
            Map.entry("POST /kotak/kembalikan", Map.of()),
            Map.entry("POST /kotak/{id}/ambilalih", Map.of()),
            Map.entry("POST /kotak/{id}/koreksi", Map.of("koreksi", "sentiment:positive")),
            Map.entry("POST /kotak/{id}/koreksi/{koreksi}", Map.of()),
            Map.entry("POST /kotak/saringan", Map.of("nama", "Saringan curian", "saring", "")),
            Map.entry("POST /kotak/saringan/{id}/hapus", Map.of()),
            Map.entry("POST /kunci", Map.of("nama", "Kunci curian", "kirim", "true", "sumber", "baru")),
            Map.entry("POST /kunci/{id}/cabut", Map.of()),
            Map.entry("POST /piket/catatan", Map.of("teks", "Catatan curian")),
            Map.entry("POST /piket/jaga", Map.of("mulai", "2026-01-01T19:00", "selesai", "2026-01-02T07:00")),
            Map.entry("POST /piket/jaga/{id}/hapus", Map.of()),
            Map.entry("POST /persepsi/tanda", Map.of("hari", "2026-01-01", "jenis", "said", "teks", "Tanda curian")),
            Map.entry("POST /persepsi/tanda/{id}/hapus", Map.of()),
            Map.entry("POST /persepsi/tanda/{id}/kembalikan", Map.of()),
            Map.entry(
                    "POST /persepsi/gelombang",
                    Map.of("awal", "2026-01-01", "akhir", "2026-01-07", "suara", new UUID(0, 1).toString())),
            Map.entry("POST /persepsi/gelombang/{id}/kembalikan", Map.of()),
            Map.entry("POST /laporan/surel", Map.of("alamat", "uji@contoh.example", "irama", "harian")),
            Map.entry("POST /umpan/cari", Map.of("alamat", "http://127.0.0.1:1/")),
            Map.entry("POST /umpan", Map.of("alamat", "http://127.0.0.1:1/", "nama", "Umpan baru")),
            Map.entry("POST /umpan/{id}/tanyai", Map.of()),
            Map.entry("POST /umpan/{id}/hentikan", Map.of()),
            Map.entry("POST /umpan/{id}/ubah", Map.of("alamat", "http://127.0.0.1:1/")),
            Map.entry("POST /data-pribadi", Map.of("nama", "Siti", "suara", "")),
            Map.entry("POST /data-pribadi/{id}/hapus", Map.of("alasan", "B/12/2026")),
            Map.entry("POST /peringatan/{id}/tangani", Map.of("jam", "24", "alasan", "curian")),
            Map.entry("POST /peringatan/{id}/tutup", Map.of("berguna", "true")),
            Map.entry("POST /peringatan/{id}/buka", Map.of()),
            Map.entry("POST /peringatan/{id}/senyapkan", Map.of("hari", "3", "alasan", "curian")),
            Map.entry(
                    "POST /peringatan/diam",
                    Map.of("dari", "2026-01-01", "sampai", "2026-01-02", "alasan", "Acara curian")),
            Map.entry("POST /peringatan/diam/{id}/akhiri", Map.of()),
            Map.entry("POST /peringatan/setelan", Map.of("jumlah", "3")),
            Map.entry("POST /mutu/pelajari", Map.of()),
            Map.entry("POST /mutu/versi/{id}/pakai", Map.of()),
            Map.entry("POST /mutu/bawaan", Map.of()),
            Map.entry("POST /survei", Map.of("judul", "Survei curian", "simpan", "30")),
            Map.entry("POST /survei/{id}/ubah", Map.of("judul", "Survei curian", "simpan", "30")),
            Map.entry("POST /survei/{id}/buka", Map.of()),
            Map.entry("POST /survei/{id}/tutup", Map.of()),
            Map.entry("POST /survei/{id}/bobot", Map.of()),
            Map.entry("POST /survei/{id}/dilayani", Map.of("periode", "2026", "orang", "7")),
            Map.entry("POST /survei/saran/{id}/hapus", Map.of()),
            Map.entry("POST /pemberitahuan/rute", Map.of("jalur", "mail", "mail-alamat", "curian@contoh.example")),
            Map.entry("POST /pemberitahuan/rute/coba", Map.of("jalur", "telegram")),
            Map.entry("POST /pemberitahuan/rute/telegram", Map.of()),
            Map.entry("POST /pemberitahuan/rute/hapus", Map.of("jalur", "mail")),
            Map.entry("POST /pemberitahuan/webhook", Map.of("alamat", "https://curian.example/")),
            Map.entry("POST /pemberitahuan/webhook/{id}/rahasia", Map.of()),
            Map.entry("POST /pemberitahuan/webhook/{id}/coba", Map.of()),
            Map.entry("POST /pemberitahuan/webhook/{id}/hapus", Map.of()),
            Map.entry("POST /pemberitahuan/kiriman/{id}/ulang", Map.of()),
            Map.entry("POST /catat", Map.of("teks", "Catatan baru", "jenis", "comment", "waktu", "2026-01-01T00:00")));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient jdbc;

    private UnitId own;
    private UnitId sibling;

    /** The id of one thing of the sibling unit for each address that has one. */
    private Map<String, String> things;

    private record Handler(String method, String path, HandlerMethod code) {
        boolean isPublic() {
            return code.hasMethodAnnotation(PublicPage.class);
        }

        boolean isPost() {
            return method.equals("POST");
        }

        Requires requires() {
            return Objects.requireNonNull(code.getMethodAnnotation(Requires.class), this::name);
        }

        String name() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void putAThingOfEachKindNextDoor() throws IOException {
        var institution = fixtures.institution("Polres Uji");
        own = fixtures.office(institution, "Polsek Sendiri");
        sibling = fixtures.office(institution, MARK);
        load(
                sibling,
                "h1,Siti,1," + yesterday() + "," + MARK + " antre,,\nh2,Budi,9,2026-10-01," + MARK + " salah,,\n");
        var operator = signedIn(sibling, Role.OPERATOR);
        operator.open("/impor");
        operator.upload(
                "/impor",
                List.of(Upload.of("ulasan.csv", HEADER + "h3,Siti,1,2026-10-01,Antre,,\n")),
                "sumber",
                "baru",
                "nama",
                MARK + UUID.randomUUID(),
                "satuan",
                sibling.toString());
        var upload = operator.path();
        things = new LinkedHashMap<>();
        things.put("/suara/", only("select id from mention.mention where unit_id = :unit"));
        things.put("/kotak/", things.get("/suara/"));
        things.put(
                "/data-pribadi/",
                jdbc.sql("select lpad(to_hex(author_key), 16, '0') from mention.mention where unit_id = :unit limit 1")
                        .param("unit", sibling.value())
                        .query(String.class)
                        .single());
        operator.open("/kotak");
        operator.submit("/kotak/tindak", "id", things.get("/kotak/"), "aksi", "label", "label", "rahasia");
        operator.submit("/kotak/saringan", "nama", MARK, "saring", "");
        things.put("/kotak/batal/", only("""
                select b.act_id from desk.act_item b join desk.item i on i.id = b.item_id where i.unit_id = :unit
                """));
        things.put(
                "/kotak/saringan/",
                operator.all("/kotak/saringan/([0-9a-f-]{36})/hapus").getFirst());
        var keeper = signedIn(sibling, Role.KASI_HUMAS);
        keeper.open("/umpan");
        keeper.submit(
                "/umpan",
                "alamat",
                "http://127.0.0.1:1/",
                "nama",
                MARK + UUID.randomUUID(),
                "satuan",
                sibling.toString());
        things.put("/umpan/", keeper.path().substring("/umpan/".length()));
        keeper.open("/kunci");
        keeper.submit("/kunci", "nama", MARK, "baca", "true", "satuan", sibling.toString());
        things.put("/kunci/", only("select id from people.api_key where unit_id = :unit"));
        keeper.open("/piket");
        keeper.submit("/piket/catatan", "teks", MARK, "satuan", sibling.toString());
        keeper.submit(
                "/piket/jaga",
                "orang",
                fixtures.idOf(fixtures.person(sibling, Role.OPERATOR)).toString(),
                "satuan",
                sibling.toString(),
                "mulai",
                "2100-01-01T19:00",
                "selesai",
                "2100-01-02T07:00");
        things.put("/piket/jaga/", only("select id from desk.shift where unit_id = :unit"));
        keeper.open("/persepsi");
        keeper.submit(
                "/persepsi/tanda", "satuan", sibling.toString(), "hari", "2026-01-01", "jenis", "said", "teks", MARK);
        things.put("/persepsi/tanda/", only("select id from perception.mark where unit_id = :unit"));
        jdbc.sql("""
                        insert into perception.wave_left_out (id, space, unit_id, kind, first_day, last_day, n, person_id,
                          person_name, made_at)
                        values (gen_random_uuid(), 0, :unit, 'text', '2026-01-01', '2026-01-07', 5, gen_random_uuid(),
                          'Siti', now())
                        """).param("unit", sibling.value()).update();
        things.put("/persepsi/gelombang/", only("select id from perception.wave_left_out where unit_id = :unit"));
        putAWarning();
        keeper.open("/peringatan/senyap");
        keeper.submit(
                "/peringatan/diam",
                "satuan",
                sibling.toString(),
                "dari",
                "2100-01-01",
                "sampai",
                "2100-01-02",
                "alasan",
                MARK);
        things.put("/peringatan/diam/", only("select id from warning.silence where unit_id = :unit"));
        keeper.open("/survei/baru");
        keeper.submit("/survei", "satuan", sibling.toString(), "judul", MARK, "simpan", "30");
        things.put("/survei/", only("select id from survey.form where unit_id = :unit"));
        jdbc.sql("insert into survey.comment (id, form_id, day, text) values (:id, :form, current_date, :text)")
                .param("id", UUID.randomUUID())
                .param("form", UUID.fromString(things.get("/survei/")))
                .param("text", MARK)
                .update();
        things.put("/survei/saran/", only("""
                select c.id from survey.comment c join survey.form f on f.id = c.form_id where f.unit_id = :unit
                """));
        operator.open("/catat");
        operator.upload(
                "/catat",
                List.of(new Upload("gambar", "layar.png", pixel())),
                "teks",
                MARK,
                "jenis",
                "comment",
                "waktu",
                "2026-01-01T00:00",
                "satuan",
                sibling.toString());
        things.put("/catat/gambar/", only("""
                select p.mention_id from collect.picture p join mention.mention m on m.id = p.mention_id
                where m.unit_id = :unit
                """));
        var keepsUnits = signedIn(sibling, Role.ADMIN);
        keepsUnits.open("/pemberitahuan/kiriman");
        keepsUnits.submit(
                "/pemberitahuan/webhook", "satuan", sibling.toString(), "alamat", "https://127.0.0.1/" + MARK.length());
        things.put("/pemberitahuan/webhook/", only("select id from notify.webhook where unit_id = :unit"));
        keepsUnits.submit("/pemberitahuan/webhook/" + things.get("/pemberitahuan/webhook/") + "/coba");
        things.put("/pemberitahuan/kiriman/", only("""
                select o.id from notify.outbox o join notify.notice n on n.id = o.notice_id where n.unit_id = :unit
                """));
        things.put("/impor/unggahan/", upload.substring("/impor/unggahan/".length()));
        things.put("/impor/", only("""
                select i.id from source.import i join source.source s on s.id = i.source_id where s.unit_id = :unit
                """));
        things.put("/beranda/impor/", things.get("/impor/"));
        things.put("/sumber/", only("select id from source.source where unit_id = :unit"));
        things.put("/mutu/versi/", "1");
        things.put("/unit/", sibling.toString());
        things.put(
                "/orang/",
                fixtures.idOf(fixtures.person(sibling, Role.OPERATOR)).toString());
    }

    private void putAWarning() {
        jdbc.sql("""
                        insert into warning.incident (id, space, unit_id, theme, aspects, severity, raised_at, first_hour,
                          last_hour, aspect, seen, usual, span_seconds, weeks, told_seen, raised_seen)
                        values (gen_random_uuid(), 0, :unit, 'voice', '{negative}', 'notice', now(), now(), now(), 'negative',
                          6, 1, 86400, 9, 6, 6)
                        """).param("unit", sibling.value()).update();
        things.put("/peringatan/", only("select id from warning.incident where unit_id = :unit"));
    }

    @Test
    void knowsEveryHandlerThatChangesSomething() {
        assertThat(handlers().stream().filter(h -> h.isPost() && !h.isPublic()).map(Handler::name))
                .isSubsetOf(FORMS.keySet());
        assertThat(handlers()).hasSizeGreaterThan(30);
    }

    @Test
    void sendsStrangersToTheDoor() {
        for (var handler : handlers()) {
            if (handler.isPublic()) {
                continue;
            }
            var stranger = stranger();
            stranger.open("/masuk");

            call(stranger, handler);

            assertThat(stranger.path()).as(handler.name()).startsWith("/masuk");
            assertThat(stranger.html()).as(handler.name()).doesNotContain(MARK);
        }
    }

    @Test
    void refusesThoseWithoutThePermission() {
        var people = new EnumMap<Role, TestVisitor>(Role.class);
        List.of(Role.values()).forEach(role -> people.put(role, signedIn(sibling, role)));
        var before = traces();
        people.forEach((role, person) -> {
            for (var handler : handlers()) {
                if (handler.isPublic() || role.may(handler.requires().value())) {
                    continue;
                }
                person.open("/pengaturan");

                call(person, handler);

                assertThat(person.status()).as(role + " " + handler.name()).isEqualTo(403);
            }
        });
        assertThat(traces()).as("what they were refused").isEqualTo(before);
    }

    @Test
    void showsAndGivesTheNeighbourNothing() {
        var neighbour = signIn(fixtures.person(own, Role.ADMIN), Fixtures.PASSWORD);
        var before = traces();
        var reached = new TreeSet<String>();
        for (var handler : handlers()) {
            if (handler.isPublic()) {
                continue;
            }
            neighbour.open("/pengaturan");

            call(neighbour, handler);

            assertThat(neighbour.html()).as(handler.name()).doesNotContain(MARK);
            if (handler.path().contains("{")) {
                assertThat(neighbour.status()).as(handler.name()).isEqualTo(404);
                reached.add(handler.name());
            }
        }
        assertThat(reached).hasSizeGreaterThan(15);
        assertThat(traces()).as("what is next door").isEqualTo(before);
    }

    /** Asks for what is next door: its id in the path, its unit in every field that takes one. */
    private void call(TestVisitor visitor, Handler handler) {
        var path = filled(handler.path());
        if (!handler.isPost()) {
            visitor.open(
                    path + (path.contains("?") ? "&" : "?") + "unit=" + sibling + "&sumber=" + things.get("/sumber/"));
            return;
        }
        var form = new LinkedHashMap<>(FORMS.getOrDefault(handler.name(), Map.of()));
        List.of("satuan", "induk", "kantor").forEach(field -> form.put(field, sibling.toString()));
        if (handler.path().equals("/kotak/tindak")) {
            form.put("id", things.get("/kotak/"));
        }
        if (handler.path().equals("/impor")) {
            visitor.upload(path, List.of(Upload.of("ulasan.csv", HEADER)), flat(form));
        } else if (handler.path().equals("/catat")) {
            visitor.upload(path, List.of(), flat(form));
        } else {
            visitor.submit(path, flat(form));
        }
    }

    private String filled(String path) {
        var at = path.indexOf("{id}");
        return at < 0
                ? path.replace("{bab}", "rahasia")
                : path.replace("{id}", things.get(path.substring(0, at))).replace("{koreksi}", things.get("/kotak/"));
    }

    private static String[] flat(Map<String, String> form) {
        var all = new ArrayList<String>();
        form.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray(String[]::new);
    }

    private List<Handler> handlers() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("id.kentongan."))
                .filter(entry -> !entry.getValue().getBeanType().getName().contains("Tests"))
                // programs come in by another way, which KeyHandlerScopeTests tries
                .filter(entry -> !entry.getValue().hasMethodAnnotation(RequiresKey.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(path -> new Handler(
                                entry.getKey().getMethodsCondition().getMethods().stream()
                                        .findFirst()
                                        .orElse(RequestMethod.GET)
                                        .name(),
                                path,
                                entry.getValue())))
                .sorted(Comparator.comparing(Handler::name))
                .toList();
    }

    /** All that a neighbour could have changed. */
    private static byte[] pixel() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    private List<List<Map<String, Object>>> traces() {
        return List.of(
                rows("select * from people.unit where id = :unit or parent_id = :unit order by id"),
                rows("select * from perception.wave_left_out where unit_id = :unit order by id"),
                rows("select * from people.assignment where unit_id = :unit order by person_id, role"),
                rows("select id, revoked_at from people.api_key where unit_id = :unit order by id"),
                rows("select * from notify.webhook where unit_id = :unit"),
                rows("select id from notify.notice where unit_id = :unit order by id"),
                rows("select p.id, p.disabled_at from people.person p join people.assignment a on a.person_id = p.id"
                        + " where a.unit_id = :unit order by p.id"),
                rows(
                        "select (to_jsonb(s) - 'last_error' - 'last_error_at' - 'last_error_details')::text as source from source.source s where unit_id = :unit order by id"),
                rows("select p.* from source.policy p join source.source s on s.id = p.source_id"
                        + " where s.unit_id = :unit order by p.source_id"),
                rows("select i.id, i.state from source.import i join source.source s on s.id = i.source_id"
                        + " where s.unit_id = :unit order by i.id"),
                rows("select p.* from source.place p where p.unit_id = :unit order by p.place_key"),
                rows(
                        "select id, version, sentiment, text, erased_at from mention.mention where unit_id = :unit order by id"),
                rows(
                        "select f.source_id, f.url, f.stopped from collect.feed f join source.source s on s.id = f.source_id"
                                + " where s.unit_id = :unit"),
                rows(
                        "select to_jsonb(f)::text as form, to_jsonb(w)::text as w, to_jsonb(s)::text as s, to_jsonb(c)::text as c from survey.form f left join survey.weighting w on w.form_id = f.id"
                                + " left join survey.served s on s.form_id = f.id"
                                + " left join survey.comment c on c.form_id = f.id where f.unit_id = :unit order by f.id"),
                rows("select id, state, owner_id, held_by, revision from desk.item where unit_id = :unit order by id"));
    }

    private List<Map<String, Object>> rows(String query) {
        return jdbc.sql(query).param("unit", sibling.value()).query().listOfRows();
    }

    private String only(String query) {
        return jdbc.sql(query)
                .param("unit", sibling.value())
                .query(UUID.class)
                .list()
                .getFirst()
                .toString();
    }
}
