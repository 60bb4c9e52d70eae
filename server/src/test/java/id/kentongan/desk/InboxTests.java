package id.kentongan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.desk.InboxFilter.View;
import id.kentongan.mention.Filter;
import id.kentongan.mention.MentionId;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Viewer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTests extends DeskTest {
    private static final String SLOW = "Antre tiga jam dan loket ditutup sebelum giliran saya dipanggil";
    private static final String PRAISE = "Pelayanan cepat dan ramah dan sangat memuaskan sekali";
    private static final Deed READ = new Deed.Finish(DoneReason.READ);

    @Test
    void putsTheMostPressingFirstAndSaysWhy() throws IOException {
        arrive("5|" + PRAISE, "1|" + SLOW, "3|Lokasinya di sebelah kantor pos");

        assertThat(words(open())).startsWith(SLOW).endsWith(PRAISE);
        assertThat(open().getFirst().reasons()).contains(Reason.LOW_STARS, Reason.NEGATIVE);
        assertThat(open().getFirst().rank()).isEqualTo(3);
        assertThat(open().getLast().reasons()).isEmpty();
    }

    @Test
    void leavesOutHistoryAndWhatIsAnswered() throws IOException {
        load(
                unit,
                "a,Siti,1,2020-01-05,Antre lama sekali,,\nb,Siti,1," + yesterday() + ",Kotor,Maaf," + yesterday()
                        + "\n");

        assertThat(open()).isEmpty();
        assertThat(mentions.list(scope, Filter.NONE, null, 10).mentions()).hasSize(2);
    }

    @Test
    void finishesOpensAgainAndUndoes() throws IOException {
        arrive("1|" + SLOW, "2|Petugasnya kasar kepada ibu saya");
        var before = open().getFirst();
        var first = before.id();

        var outcome = inbox.act(scope, operator, List.of(first), new Deed.Finish(DoneReason.HANDED_ON));

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(open()).extracting(InboxItem::id).doesNotContain(first);
        var done = list(View.SELESAI).getFirst();
        assertThat(done.id()).isEqualTo(first);
        assertThat(done.done().reason()).isEqualTo(DoneReason.HANDED_ON);
        assertThat(done.done().by().name()).isEqualTo(operator.name());

        assertThat(inbox.undo(scope, operator, outcome.act())).isEqualTo(1);
        assertThat(before.reasons()).contains(Reason.LOW_STARS);
        assertThat(open().getFirst().id()).isEqualTo(first);
        assertThat(open().getFirst().reasons()).isEqualTo(before.reasons());
        assertThat(inbox.undo(scope, operator, outcome.act())).as("once only").isZero();
        assertThat(inbox.history(scope, first)).singleElement().satisfies(happening -> {
            assertThat(happening.what()).isEqualTo("done");
            assertThat(happening.undone()).isTrue();
        });
    }

    @Test
    void doesNotUndoWhatSomebodyBuiltOn() throws IOException {
        arrive("1|" + SLOW);
        var id = List.of(open().getFirst().id());
        var tagged = inbox.act(scope, operator, id, new Deed.Tag("loket"));
        inbox.act(scope, operator, id, READ);

        assertThat(inbox.undo(scope, operator, tagged.act())).isZero();
        assertThat(list(View.SELESAI).getFirst().tags()).containsExactly("loket");
    }

    @Test
    void undoesOnlyOnesOwn() throws IOException {
        arrive("1|" + SLOW);
        var act = inbox.act(scope, operator, List.of(open().getFirst().id()), READ)
                .act();

        var colleague = fixtures.viewer(unit, Role.OPERATOR);
        assertThatThrownBy(() -> inbox.undo(scope, colleague, act)).isInstanceOf(NotVisible.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void putsOffUntilItsTimeHasCome() throws IOException {
        arrive("1|" + SLOW);
        var id = open().getFirst().id();

        inbox.act(scope, operator, List.of(id), new Deed.PutOff(Instant.now().plusSeconds(3600)));

        assertThat(open()).isEmpty();
        assertThat(list(View.TUNDA)).extracting(InboxItem::id).containsExactly(id);

        jdbc.sql("update desk.item set wake_at = now() - interval '1 minute' where id = :id")
                .param("id", id.value())
                .update();

        assertThat(list(View.TEMPO)).extracting(InboxItem::id).containsExactly(id);
        assertThat(open().getFirst().reasons()).contains(Reason.PUT_OFF);
        assertThat(open().getFirst().rank()).isEqualTo(4);
    }

    @Test
    void assignsOnlyToThoseWhoSeeTheUnit() throws IOException {
        var office = fixtures.office(unit, "Polsek A");
        var elsewhere = fixtures.viewer(fixtures.office(unit, "Polsek B"), Role.OPERATOR);
        scope = fixtures.below(unit);
        load(office, "x,Siti,1," + yesterday() + "," + SLOW + ",,\n");
        var id = List.of(open().getFirst().id());

        var refused = inbox.act(scope, operator, id, new Deed.Assign(name(elsewhere)));
        var accepted = inbox.act(scope, operator, id, new Deed.Assign(name(operator)));

        assertThat(refused.act()).isNull();
        assertThat(accepted.done()).isEqualTo(1);
        assertThat(list(View.SAYA)).extracting(item -> item.owner().id()).containsExactly(operator.id());
    }

    @Test
    void keepsEverybodyElseOffWhatSomebodyHasOpen() throws IOException {
        arrive("1|" + SLOW, "2|Toiletnya kotor dan bau");
        var colleague = fixtures.viewer(unit, Role.OPERATOR);
        var ids = open().stream().map(InboxItem::id).toList();
        inbox.open(scope, ids.getFirst(), colleague);

        var outcome = inbox.act(scope, operator, ids, READ);

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.held()).isEqualTo(1);
        assertThat(outcome.by()).isEqualTo(colleague.name());
        assertThat(open()).extracting(InboxItem::id).containsExactly(ids.getFirst());
    }

    @Test
    void letsGoByItselfAndWhenTheNextIsOpened() throws IOException {
        arrive("1|" + SLOW, "2|Toiletnya kotor dan bau");
        var colleague = fixtures.viewer(unit, Role.OPERATOR);
        var first = open().get(0).id();
        var second = open().get(1).id();
        inbox.open(scope, first, colleague);
        inbox.open(scope, second, colleague);

        assertThat(inbox.act(scope, operator, List.of(first), READ).done()).isEqualTo(1);
        assertThat(inbox.act(scope, operator, List.of(second), READ).done()).isZero();

        jdbc.sql("update desk.item set held_until = now() - interval '1 second' where id = :id")
                .param("id", second.value())
                .update();
        assertThat(inbox.act(scope, operator, List.of(second), READ).done()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatSomebodyHasFinished() throws IOException {
        arrive("1|" + SLOW);
        var id = List.of(open().getFirst().id());
        var colleague = fixtures.viewer(unit, Role.OPERATOR);
        inbox.act(scope, colleague, id, new Deed.Finish(DoneReason.SPAM));

        for (var late :
                List.of(READ, new Deed.PutOff(Instant.now().plusSeconds(3600)), new Deed.Assign(name(operator)))) {
            assertThat(inbox.act(scope, operator, id, late))
                    .isEqualTo(new Inbox.Outcome(null, 0, 0, 1, colleague.name()));
        }
        assertThat(list(View.SELESAI).getFirst().done())
                .extracting(InboxItem.Done::reason, done -> done.by().id())
                .containsExactly(DoneReason.SPAM, colleague.id());
        assertThat(inbox.history(scope, id.getFirst())).hasSize(1);
        assertThat(inbox.act(scope, operator, id, new Deed.Reopen()).done()).isEqualTo(1);
        assertThat(inbox.act(scope, operator, id, new Deed.Reopen()).done()).isZero();
    }

    @Test
    void givesBackIntoTheHandWhatIsUndone() throws IOException {
        arrive("1|" + SLOW, "2|Toiletnya kotor dan bau");
        inbox.take(scope, operator, InboxFilter.OPEN);
        var first = list(View.SAYA).getFirst().id();

        var act = inbox.act(scope, operator, List.of(first), READ).act();
        assertThat(list(View.SAYA)).hasSize(1);
        inbox.undo(scope, operator, act);

        assertThat(list(View.SAYA)).hasSize(2);
        assertThat(inbox.act(scope, fixtures.viewer(unit, Role.OPERATOR), List.of(first), READ)
                        .held())
                .isEqualTo(1);
    }

    @Test
    void letsGoOfWhatIsHandedToSomebodyElse() throws IOException {
        arrive("1|" + SLOW);
        var id = List.of(open().getFirst().id());
        var colleague = fixtures.viewer(unit, Role.OPERATOR);
        inbox.take(scope, operator, InboxFilter.OPEN);

        inbox.act(scope, operator, id, new Deed.Assign(name(colleague)));

        assertThat(inbox.act(scope, colleague, id, READ).done()).isEqualTo(1);
    }

    @Test
    void letsGoOfWhatWasOnlyOpenWhenItsReaderTurnsAway() throws IOException {
        arrive("1|" + SLOW, "2|Toiletnya kotor dan bau");
        inbox.take(scope, operator, InboxFilter.OPEN.with(Filter.NONE.withStars(Set.of(1))));
        inbox.open(scope, item("Toiletnya kotor dan bau").id(), operator);

        inbox.close(scope, operator);

        assertThat(open())
                .filteredOn(item -> item.hold() != null)
                .extracting(InboxItem::id)
                .containsExactly(item(SLOW).id());
    }

    @Test
    void letsTheHeadOfTheDeskTakeItBack() throws IOException {
        arrive("1|" + SLOW);
        var id = open().getFirst().id();
        inbox.open(scope, id, fixtures.viewer(unit, Role.OPERATOR));

        inbox.takeBack(scope, id);

        assertThat(inbox.act(scope, operator, List.of(id), READ).done()).isEqualTo(1);
    }

    @Test
    void fillsABatchUpToTwenty() throws IOException {
        arrive(IntStream.range(0, 30).mapToObj(i -> "2|Antre " + i).toArray(String[]::new));

        assertThat(inbox.take(scope, operator, InboxFilter.OPEN)).isEqualTo(20);
        assertThat(inbox.take(scope, operator, InboxFilter.OPEN)).isZero();
        inbox.act(
                scope,
                operator,
                list(View.SAYA).stream().map(InboxItem::id).limit(5).toList(),
                READ);
        assertThat(inbox.take(scope, operator, InboxFilter.OPEN)).isEqualTo(5);
        assertThat(inbox.release(scope, operator)).isEqualTo(20);
        assertThat(list(View.SAYA)).isEmpty();
    }

    @Test
    void takesOnlyWhatTheFilterHolds() throws IOException {
        arrive("1|" + SLOW, "5|" + PRAISE);

        inbox.take(scope, operator, InboxFilter.OPEN.with(Filter.NONE.withStars(Set.of(1))));

        assertThat(words(list(View.SAYA))).containsExactly(SLOW);
    }

    /** Six officers press at the same moment, again and again, until nothing is left. */
    @Test
    void neverGivesOneItemToTwo() throws Exception {
        arrive(IntStream.range(0, 240).mapToObj(i -> "2|Antre nomor " + i).toArray(String[]::new));
        var officers = IntStream.range(0, 6)
                .mapToObj(i -> fixtures.viewer(unit, Role.OPERATOR))
                .toList();
        var together = new CyclicBarrier(officers.size());
        var done = new ArrayList<MentionId>();
        try (var threads = Executors.newFixedThreadPool(officers.size())) {
            var work = officers.stream()
                    .map(officer -> (Callable<List<MentionId>>) () -> {
                        together.await();
                        return workThrough(officer);
                    })
                    .toList();
            for (var result : threads.invokeAll(work)) {
                done.addAll(result.get());
            }
        }

        assertThat(done).hasSize(240).doesNotHaveDuplicates();
        assertThat(open()).isEmpty();
    }

    private List<MentionId> workThrough(Viewer officer) {
        var all = new ArrayList<MentionId>();
        while (inbox.take(scope, officer, InboxFilter.OPEN) > 0) {
            var batch = list(officer, InboxFilter.OPEN.with(View.SAYA)).stream()
                    .map(InboxItem::id)
                    .toList();
            assertThat(inbox.act(scope, officer, batch, READ).held()).isZero();
            all.addAll(batch);
        }
        return all;
    }

    @Test
    void foldsNearDuplicatesAndActsOnAllOfThem() throws IOException {
        var news = "Kabar beredar bahwa jalur cepat di loket SIM dapat dibeli seharga tiga ratus ribu rupiah";
        arrive("2|" + news, "2|" + news + " kata warga", "2|" + SLOW);

        assertThat(open()).hasSize(2);
        var lead = open().stream()
                .filter(item -> mention(item).text().startsWith("Kabar"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(inbox.reach(scope, List.of(lead)).get(lead)).isEqualTo(new Inbox.Reach(2, 1));
        assertThat(inbox.folded(scope, lead, 10)).hasSize(1);

        var outcome = inbox.act(scope, operator, List.of(lead), READ);

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(words(open())).containsExactly(SLOW);
        inbox.undo(scope, operator, outcome.act());
        assertThat(open()).hasSize(2);
    }

    @Test
    void finishesWhatItsSourceShowsAsAnswered() throws IOException {
        var source = source(unit);
        load(source, scope, HEADER + "q,Siti,1," + yesterday() + "," + SLOW + ",,\n");
        assertThat(open()).hasSize(1);

        load(source, scope, HEADER + "q,Siti,1," + yesterday() + "," + SLOW + ",Mohon maaf," + yesterday() + "\n");

        assertThat(open()).isEmpty();
        var done = list(View.SELESAI).getFirst().done();
        assertThat(done.reason()).isEqualTo(DoneReason.ANSWERED);
        assertThat(done.by()).isNull();
    }

    @Test
    void bringsBackWhatItsAuthorEdited() throws IOException {
        var source = source(unit);
        load(source, scope, HEADER + "q,Siti,5," + yesterday() + "," + PRAISE + ",,\n");
        inbox.act(scope, operator, List.of(open().getFirst().id()), READ);

        load(source, scope, HEADER + "q,Siti,1," + yesterday() + "," + SLOW + ",,\n");

        assertThat(open()).singleElement().satisfies(item -> assertThat(item.reasons())
                .contains(Reason.EDITED, Reason.LOW_STARS));
    }

    @Test
    void actsOnAllThatTheFilterHolds() throws IOException {
        arrive("5|" + PRAISE, "5|Bagus sekali, petugasnya membantu", "1|" + SLOW);

        var outcome = inbox.act(scope, operator, InboxFilter.OPEN.with(Filter.NONE.withStars(Set.of(5))), READ);

        assertThat(outcome.done()).isEqualTo(2);
        assertThat(words(open())).containsExactly(SLOW);
    }

    @Test
    void findsByWordsTagAndPagesInOrder() throws IOException {
        arrive("1|" + SLOW, "1|Loket tutup jam sepuluh pagi", "3|Tempat parkir sempit", "5|" + PRAISE);
        inbox.act(scope, operator, List.of(item("Tempat parkir sempit").id()), new Deed.Tag("Parkir"));

        assertThat(words(list(operator, InboxFilter.parseQuery("q=loket")))).hasSize(2);
        assertThat(words(list(operator, InboxFilter.parseQuery("label=parkir"))))
                .containsExactly("Tempat parkir sempit");
        for (var order : InboxFilter.Order.values()) {
            var filter = InboxFilter.parseQuery("urut=" + order.code());
            var paged = new ArrayList<InboxItem>();
            Inbox.Key after = null;
            do {
                var page = inbox.list(scope, operator, filter, after, 1);
                paged.addAll(page.items());
                after = page.next();
            } while (after != null);
            assertThat(paged).isEqualTo(list(operator, filter)).hasSize(4);
        }
    }

    /** Every parameter that the list of mentions knows, alone: the columns that they ask for are here too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=antre",
                "jenis=review",
                "bintang=1,2",
                "rasa=negative",
                "unsur=waktu",
                "unsur=waktu&arah=negative",
                "bahasa=id",
                "dijawab=tidak",
                "hilang=tidak",
                "dihitung=ya",
                "dari=2020-01-01",
                "sampai=2100-01-01",
                "masuk=2020-01-01T00:00:00Z",
                "bintang=1&dijawab=tidak&hilang=tidak"
            })
    void holdsEveryFilterOfMentions(String query) throws IOException {
        arrive("1|Antre lama sekali di loket, tiga jam menunggu");
        var filter = InboxFilter.parseQuery(query);

        assertThat(list(operator, filter)).hasSize(1);
        assertThat(InboxFilter.parseQuery(filter.query())).isEqualTo(filter);
    }

    @Test
    void forgetsWithTheMention() throws IOException {
        arrive("1|" + SLOW);
        var id = open().getFirst().id();
        inbox.act(scope, operator, List.of(id), READ);

        jdbc.sql("delete from mention.mention where id = :id")
                .param("id", id.value())
                .update();

        assertThat(inbox.find(scope, id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from desk.act_item where item_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static InboxItem.Name name(Viewer viewer) {
        return new InboxItem.Name(viewer.id(), viewer.name());
    }
}
