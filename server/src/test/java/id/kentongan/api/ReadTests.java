package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Filter;
import id.kentongan.mention.MentionExport;
import id.kentongan.people.KeyPermission;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReadTests extends ApiTest {
    @Autowired
    private MentionExport export;

    @Test
    void givesWhatAnExportHolds() throws IOException {
        program.post(batch(item("1", 1, "Antre lama sekali, petugas kasar"), item("2", 5, "Cepat")));
        var lines = new StringBuilder();
        export.write(fixtures.below(office), Filter.NONE, MentionExport.Format.JSONL, lines);

        var given = new ArrayList<String>();
        for (var item : program.get("/api/v1/mentions").body().path("items")) {
            given.add(item.toString());
        }

        assertThat(given).containsExactlyElementsOf(lines.toString().lines().toList());
    }

    @Test
    void leadsFromPageToPage() {
        program.post(batch(
                IntStream.range(0, 25).mapToObj(i -> item("n" + i, 3, "Antre")).toArray(String[]::new)));
        var seen = new ArrayList<String>();
        var after = "";
        var pages = 0;
        do {
            var page = program.get("/api/v1/mentions?limit=10" + after).body();
            page.path("items").forEach(item -> seen.add(item.path("external_id").asString()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
            pages++;
        } while (!after.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void filtersAsThePagesDo() {
        program.post(batch(item("1", 1, "Antre lama"), item("2", 5, "Cepat"), item("3", 3, "Biasa")));

        assertThat(ids("?bintang=1,5")).containsExactlyInAnyOrder("1", "2");
        assertThat(ids("?q=antre")).containsExactly("1");
        assertThat(ids("?dari=2026-10-02")).isEmpty();
        assertThat(ids("?unit=" + office)).hasSize(3);
        assertThat(ids("?unit=" + sibling)).isEmpty();
        assertThat(ids("?sumber=" + source)).hasSize(3);
    }

    @Test
    void givesNothingOfTheNeighbours() {
        var other = key(sibling, apiSource(sibling), KeyPermission.WRITE_MENTIONS);
        program(other.secret()).post(batch(item("1", 1, "Rahasia tetangga")));

        assertThat(program.get("/api/v1/mentions").body().path("items")).isEmpty();
        assertThat(program.get("/api/v1/perception")
                        .body()
                        .path("total")
                        .path("mentions")
                        .asInt())
                .isZero();
        assertThat(program.get("/api/v1/perception?unit=" + sibling).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/mentions?limit=0",
                "/api/v1/mentions?limit=201",
                "/api/v1/mentions?limit=banyak",
                "/api/v1/mentions?after=x",
                "/api/v1/mentions?after=2026-01-01T00:00:00Z_1",
                "/api/v1/mentions?bintang=6",
                "/api/v1/mentions?rasa=marah",
                "/api/v1/mentions?unit=1",
                "/api/v1/mentions?dari=kemarin",
                "/api/v1/mentions?stars=1",
                "/api/v1/mentions?setelah=x",
                "/api/v1/perception?unit=1",
                "/api/v1/perception?from=2026-02-30",
                "/api/v1/perception?from=2026-03-01&to=2026-02-01",
                "/api/v1/perception?from=1999-12-31",
                "/api/v1/perception?to=%2B999999999-01-01",
                "/api/v1/perception?from=2000-01-01&step=day",
                "/api/v1/perception?step=hari",
                "/api/v1/perception?langkah=hari"
            })
    void saysThatAParameterCannotBeRead(String path) {
        var answer = program.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad_parameter");
        assertThat(answer.response().body()).doesNotContain("Exception");
    }

    @Test
    void needsThePermissionToRead() {
        var sender = program(key(office, source, KeyPermission.WRITE_MENTIONS).secret());

        assertThat(sender.get("/api/v1/mentions").code()).isEqualTo("key_not_allowed");
        assertThat(sender.get("/api/v1/perception").status()).isEqualTo(403);
    }

    @Test
    void answersAHeadWithoutABody() {
        var answer = program.raw("HEAD", "/api/v1/mentions", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEmpty();
    }

    @Test
    void answersWhoWantsSomethingElseThanJson() {
        assertThat(program.raw("GET", "/api/v1/mentions", BodyPublishers.noBody(), "Accept", "text/csv")
                        .code())
                .isEqualTo("not_acceptable");
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        for (JsonNode item : program.get("/api/v1/mentions" + query).body().path("items")) {
            ids.add(item.path("external_id").asString());
        }
        return ids;
    }
}
