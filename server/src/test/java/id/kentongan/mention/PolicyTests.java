package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.people.Scope;
import id.kentongan.source.ImportFiles.Opened;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PolicyTests extends LifeTest {
    private static final Item EDITED =
            item("r1", 1, "Antre lama sekali dan petugas tidak ramah", APRIL, HERE, "Mohon maaf");
    private static final Item OTHER = item("r2", 5, "Pelayanan cepat dan petugas ramah sekali");

    @Test
    void takesStoredWordsAwayWhenTheyMayNoLongerBeKept() {
        take(item("r1", 2, "Antre lama"), OTHER);
        var refused = take(EDITED, new Refusal("ulasan.csv", 7, RefusalReason.EMPTY, List.of(), "r3,Siti"));

        allow(false, true, true);
        awaitEnforced();

        assertThat(all()).extracting(Mention::text).containsOnly("");
        assertThat(mention("r1").reply()).isEqualTo(new Reply("", APRIL));
        assertThat(mention("r1").reading()).isNotNull();
        assertThat(mentions.earlierVersions(scope, mention("r1").id()))
                .extracting(Mention.Earlier::stars, Mention.Earlier::text)
                .containsExactly(tuple(2, ""));
        assertThat(imports.refusals(scope, refused.id(), 10))
                .extracting(one -> one.refusal().raw())
                .containsExactly("");
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void takesStoredMentionsOutOfTheSumsWhenTheyMayNoLongerBeCounted() {
        take(EDITED, OTHER);

        allow(true, false, true);
        awaitEnforced();

        assertThat(counted()).isZero();
        assertThat(all()).extracting(Mention::counted).containsOnly(false);
        assertThat(mention("r2").text()).isEqualTo(OTHER.text());
    }

    @Test
    void takesThoseOfADrillOutOfTheSumsToo() {
        take(EDITED);
        for (var table : List.of("source.source", "mention.mention", "mention.day_count", "mention.month_count")) {
            jdbc.sql("update " + table + " set space = 7 where " + (table.endsWith("source") ? "id" : "source_id")
                            + " = :id")
                    .param("id", source.value())
                    .update();
        }
        scope = new Scope(7, scope.units());
        assertThat(counted()).isEqualTo(1);

        allow(true, false, true);
        awaitEnforced();

        assertThat(counted()).isZero();
    }

    @Test
    void takesTheWordsOfVanishedMentionsAwayWhenTheyMayNoLongerBeKept() {
        take(export(APRIL, item("r1", 1, "Antre lama"), OTHER));
        take(export(MAY, OTHER));
        assertThat(mention("r1").text()).isEqualTo("Antre lama");

        allow(true, true, false);
        awaitEnforced();

        assertThat(mention("r1").text()).isEmpty();
        assertThat(mention("r1").authorKey()).isNull();
        assertThat(mention("r2").text()).isEqualTo(OTHER.text());
    }

    @Test
    void changesNothingWhenTheSameFileComesUnderTheSamePolicy() {
        for (var policy : new boolean[][] {{false, true}, {true, false}, {false, false}}) {
            allow(policy[0], policy[1], true);
            awaitEnforced();
            take(EDITED, OTHER);

            assertThat(take(EDITED, OTHER).counts().unchanged()).isEqualTo(2);
        }
    }

    @Test
    void fillsInAgainWhatALooserPolicyAllows() {
        take(EDITED, OTHER);
        var before = all();
        allow(false, false, true);
        awaitEnforced();
        assertThat(all()).extracting(Mention::reading).containsOnlyNulls();

        allow(true, true, true);
        awaitEnforced();
        take(EDITED, OTHER);

        assertThat(all()).isEqualTo(before);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void holdsFromTheNextBatchOfARunningImport() {
        var items = IntStream.range(0, 2 * BatchReader.ENTRIES)
                .mapToObj(i -> item("r" + i, 3, i % 1000 == 0 ? "Antre lama" : ""))
                .toList();

        take(new Opened(file(items), null, Optional.empty()), progress -> {
            if (progress.entries() == BatchReader.ENTRIES) {
                // beside the page, so that only the import itself can take notice of it
                jdbc.sql("update source.policy set may_keep_text = false where source_id = :id")
                        .param("id", source.value())
                        .update();
            }
        });

        assertThat(mentions.find(scope, idOf("r1000")).orElseThrow().text()).isEqualTo("Antre lama");
        assertThat(mentions.find(scope, idOf("r5000")).orElseThrow().text()).isEmpty();
    }

    @Test
    void keepsOfARefusedRowOnlyItsPlaceWhereWordsMayNotBeKept() {
        allow(false, true, true);

        var ended = take(new Refusal(
                "ulasan.csv", 7, RefusalReason.BAD_DATE, List.of("tanggal", "Antre lama"), "r1,Siti,Antre lama"));

        var refusal = imports.refusals(scope, ended.id(), 10).getFirst().refusal();
        assertThat(refusal.line()).isEqualTo(7);
        assertThat(refusal.reason()).isEqualTo(RefusalReason.BAD_DATE);
        assertThat(refusal.details()).containsExactly("tanggal", "\u2026");
        assertThat(refusal.raw()).isEmpty();
    }

    private MentionId idOf(String externalId) {
        return new MentionId(jdbc.sql("select id from mention.mention where source_id = :source and external_id = :id")
                .param("source", source.value())
                .param("id", externalId)
                .query(UUID.class)
                .single());
    }

    private void awaitEnforced() {
        Awaitility.await("what is stored follows the policy")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !sources.unenforced().contains(source));
    }
}
