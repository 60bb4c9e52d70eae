package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.Role;
import id.kentongan.source.Policy;
import id.kentongan.source.Reply;
import id.kentongan.text.Kind;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendTests extends ApiTest {
    private static final String WHOLE = """
            {"id":"A-1","at":"2026-10-01T07:30:00+07:00","updated_at":"2026-10-02T00:00:00Z","kind":"complaint","stars":1,
             "text":"  Antre\\u0000 lama\\r\\nsekali ","translation":"Long queue","title":" Loket  2 ","author":"Siti Aminah",
             "place":"SPKT","link":"https://example.go.id/1","reply":{"text":"Maaf, kami tambah loket.","at":"2026-10-03T00:00:00Z"}}
            """;

    @Test
    void takesAnItemAsItIs() {
        var answer = program.post(batch(WHOLE));

        assertThat(answer.response().body()).isEqualTo("""
                {"new":1,"changed":0,"unchanged":0,"refused":[]}""");
        assertThat(stored())
                .singleElement()
                .extracting(
                        Mention::externalId,
                        Mention::unit,
                        Mention::source,
                        Mention::kind,
                        Mention::at,
                        Mention::stars,
                        Mention::text,
                        Mention::translation,
                        Mention::title,
                        Mention::place,
                        Mention::link,
                        Mention::reply)
                .containsExactly(
                        "A-1",
                        office,
                        source,
                        Kind.COMPLAINT,
                        Instant.parse("2026-10-01T00:30:00Z"),
                        1,
                        "Antre lama\nsekali",
                        "Long queue",
                        "Loket 2",
                        "SPKT",
                        "https://example.go.id/1",
                        new Reply("Maaf, kami tambah loket.", Instant.parse("2026-10-03T00:00:00Z")));
    }

    @Test
    void keepsNoNameOfAnAuthorButKnowsItAgain() {
        program.post(batch(
                "{\"id\":\"1\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1,\"author\":\"Siti Aminah\"}",
                "{\"id\":\"2\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":2,\"author\":\"siti aminah \"}",
                "{\"id\":\"3\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":3,\"author\":\"Pengguna Google\"}"));

        var keysOfAuthors = stored().stream().map(Mention::authorKey).toList();
        assertThat(keysOfAuthors).hasSize(3).containsNull();
        assertThat(keysOfAuthors.stream().distinct()).hasSize(2);
        assertThat(jdbc.sql("select count(*) from mention.mention m where source_id = :s and m::text ilike '%aminah%'")
                        .param("s", source.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhatIsNewChangedAndTheSame() {
        program.post(batch(item("1", 1, "Antre lama"), item("2", 5, "Cepat")));

        var again = program.post(batch(item("1", 1, "Antre lama"), item("2", 4, "Cepat"), item("3", 3, "Biasa")));

        assertThat(again.response().body()).isEqualTo("""
                {"new":1,"changed":1,"unchanged":1,"refused":[]}""");
        assertThat(stored()).hasSize(3);
    }

    @Test
    void endsInTheSameStateHoweverOftenABatchComes() {
        var batch = batch(item("1", 1, "Antre lama"), WHOLE, item("9", 9, "Bintang sembilan"));
        program.post(batch);
        var once = stored();

        var answer = program.post(batch);

        assertThat(answer.body().path("unchanged").asInt()).isEqualTo(2);
        assertThat(answer.body().path("refused")).hasSize(1);
        assertThat(stored()).isEqualTo(once);
    }

    @Test
    void takesTheGoodAndNamesTheOthers() {
        var answer = program.post(batch(
                item("1", 1, "Antre lama"),
                item("2", 6, "Bintang enam"),
                "{\"id\":\" \",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1}",
                "{\"id\":\"4\",\"at\":\"kemarin\",\"stars\":1}",
                item("5", 5, "Ramah")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("new").asInt()).isEqualTo(2);
        assertThat(answer.body().path("refused").toString()).isEqualTo("""
                [{"index":1,"id":"2","reason":"bad_stars","detail":"stars go from 1 to 5"},\
                {"index":2,"id":null,"reason":"no_id","detail":"id is missing: the item could not be known again"},\
                {"index":3,"id":"4","reason":"bad_time","detail":"at is no time with an offset, such as \
                2026-11-24T07:30:00+07:00"}]""");
        assertThat(stored()).extracting(Mention::externalId).containsExactlyInAnyOrder("1", "5");
    }

    @Test
    void takesAThousandAtOnce() {
        var answer = program.post(batch(IntStream.range(0, 1000)
                .mapToObj(i -> item("n" + i, 1 + i % 5, "Antre nomor " + i))
                .toArray(String[]::new)));

        assertThat(answer.body().path("new").asInt()).isEqualTo(1000);
        assertThat(mentions.count(fixtures.below(office), Filter.NONE, 2000).n())
                .isEqualTo(1000);
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(program.post(batch()).response().body()).isEqualTo("""
                {"new":0,"changed":0,"unchanged":0,"refused":[]}""");
    }

    @Test
    void takesTheLongestTextAndRefusesALongerOne() {
        var longest = "a".repeat(100_000);

        var answer = program.post(batch(item("1", 1, longest), item("2", 1, longest + "a")));

        assertThat(answer.body().path("new").asInt()).isEqualTo(1);
        assertThat(answer.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("too_long");
    }

    @Test
    void takesNothingWhereNothingMayBeKept() {
        keepNothing();

        var answer = program.post(batch(item("1", 1, "Antre lama")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("source_keeps_nothing");
        assertThat(stored()).isEmpty();
    }

    @Test
    void notesThatTheSourceWorked() {
        assertThat(lastSuccess()).isNull();

        program.post(batch(item("1", 1, "Antre lama")));

        assertThat(lastSuccess()).isNotNull();
    }

    @Test
    void putsItemsIntoTheOfficeOfTheirPlaceAndNoFurtherThanTheKeyReaches() {
        var counter = fixtures.office(office, "Loket 1");
        var whole = fixtures.below(institution);
        sources.assignPlace(whole, source, "loket lain", "Loket lain", sibling);
        sources.assignPlace(whole, source, "loket 1", "Loket 1", counter);

        var answer = program.post(batch(
                "{\"id\":\"1\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1,\"place\":\"loket 1\"}",
                "{\"id\":\"2\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1,\"place\":\"loket lain\"}"));

        assertThat(answer.body().path("refused").path(0).path("reason").asString())
                .isEqualTo("other_unit");
        assertThat(stored()).singleElement().extracting(Mention::unit).isEqualTo(counter);
    }

    @Test
    void learnsPlacesSoThatTheyCanBeGivenToOffices() {
        var counter = fixtures.office(office, "Loket 1");
        var said = batch("{\"id\":\"1\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1,\"place\":\"Loket <1>\"}");
        program.post(said);
        var keeper = signedIn(office, Role.KASI_HUMAS);
        assertThat(keeper.open("/sumber/" + source)).contains("Loket &lt;1&gt;");
        assertThat(jdbc.sql(
                                "select person_id from audit.entry where what = 'source.place.assigned' and unit_id = :unit")
                        .param("unit", office.value())
                        .query(UUID.class)
                        .list())
                .as("who did it, by the log")
                .containsExactly(key.id().value());

        keeper.submit("/sumber/" + source + "/tempat", "tempat", "Loket <1>", "kantor", counter.toString());

        assertThat(program.post(said).body().path("changed").asInt()).isEqualTo(1);
        assertThat(stored()).singleElement().extracting(Mention::unit).isEqualTo(counter);
    }

    @Test
    void learnsNoMorePlacesThanAPersonCanLookThrough() {
        program.post(batch(IntStream.range(0, 300)
                .mapToObj(i -> "{\"id\":\"%d\",\"at\":\"2026-10-01T00:00:00Z\",\"stars\":1,\"place\":\"tempat %d\"}"
                        .formatted(i, i))
                .toArray(String[]::new)));

        assertThat(sources.places(source)).hasSize(200);
        assertThat(mentions.count(fixtures.below(office), Filter.NONE, 1000).n())
                .isEqualTo(300);
    }

    @Test
    void writesNothingIntoASourceThatItsUnitNoLongerHolds() {
        jdbc.sql("update source.source set unit_id = :unit where id = :id")
                .param("unit", sibling.value())
                .param("id", source.value())
                .update();

        var answer = program.post(batch(item("1", 1, "Antre lama")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("source_out_of_reach");
        assertThat(stored()).isEmpty();
    }

    @Test
    void needsThePermissionToSend() {
        var reader = program(key(office, null, KeyPermission.READ).secret());

        var answer = reader.post(batch(item("1", 1, "Antre lama")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("key_not_allowed");
        assertThat(stored()).isEmpty();
    }

    @Test
    void showsWhatCameInOnThePages() {
        program.post(batch(item("1", 1, "Antre <b>lama</b> sekali")));

        assertThat(page(office, Role.OPERATOR, "/suara"))
                .contains("Antre &lt;b&gt;lama&lt;/b&gt; sekali")
                .doesNotContain("<b>lama</b>");
        assertThat(page(office, Role.OPERATOR, "/sumber/" + source)).contains("Program (API)");
    }

    private void keepNothing() {
        sources.changePolicy(
                fixtures.below(office), source, Policy.NONE, "uji", fixtures.idOf(fixtures.person(office, Role.ADMIN)));
    }

    private @Nullable Instant lastSuccess() {
        return sources.find(fixtures.below(office), source)
                .orElseThrow()
                .health()
                .lastSuccess();
    }
}
