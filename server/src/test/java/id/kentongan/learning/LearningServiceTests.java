package id.kentongan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.learning.Version.State;
import id.kentongan.mention.Correction;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Verdicts;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.source.Policy;
import id.kentongan.source.Sources;
import id.kentongan.text.Decision;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reader;
import id.kentongan.text.model.Features;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LearningServiceTests extends SchoolTest {
    @Autowired
    private LearningService learning;

    @Autowired
    private Classroom classroom;

    @Autowired
    private VersionStore store;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Units units;

    @Autowired
    private Sources sources;

    private Viewer admin;

    @BeforeEach
    void hireAnAdmin() {
        admin = fixtures.viewer(unit, Role.ADMIN);
    }

    @Test
    void learnsAndIsSwitchedOnAndOffWithoutARestart() throws IOException {
        load(36);
        var stored = all().stream().map(Mention::model).distinct().toList();
        correctAll();

        var version = learning.learn(units.everything(), admin).orElseThrow();

        assertThat(version.state()).isEqualTo(State.TRIED);
        assertThat(version.corrected()).isGreaterThanOrEqualTo(20);
        assertThat(version.features()).isPositive();
        assertThat(version.base()).isEqualTo(Reader.shipped().model());
        assertThat(store.find(version.number())).contains(version);
        assertThat(readerInUse.current().model())
                .as("not by itself")
                .isEqualTo(Reader.shipped().model());
        assertThat(learning.waiting(scope)).isZero();

        assertThat(learning.switchOn(units.everything(), version.number(), admin))
                .isTrue();
        var model = Reader.shipped().model() + "+" + version.name();
        assertThat(readerInUse.current().model()).isEqualTo(model);
        assertThat(all()).extracting(Mention::model).as("what is stored").containsOnly(stored.getFirst());
        load(unit, "n1,Siti,3,2026-11-01,Zorbakin mekpuko balu lagi,,\n");
        assertThat(all())
                .filteredOn(mention -> mention.externalId().equals("n1"))
                .extracting(Mention::model)
                .containsExactly(model);

        learning.switchOff(units.everything(), admin);
        assertThat(readerInUse.current().model()).isEqualTo(Reader.shipped().model());
        assertThat(store.find(version.number()).orElseThrow().state()).isEqualTo(State.OFF);
        assertThat(acts()).startsWith("learning.switched_off", "learning.switched_on", "learning.learnt");
    }

    @Test
    void takesUpWhatWasOnWhenItStarts() throws IOException {
        load(36);
        correctAll();
        var first = learning.learn(units.everything(), admin).orElseThrow();
        var second = learning.learn(units.everything(), admin).orElseThrow();
        assertThat(learning.switchOn(units.everything(), first.number(), admin)).isTrue();
        assertThat(learning.switchOn(units.everything(), second.number(), admin))
                .isTrue();
        assertThat(store.find(first.number()).orElseThrow().state()).isEqualTo(State.OFF);
        readerInUse.use(Reader.shipped());

        learning.afterPropertiesSet();
        assertThat(readerInUse.current().model()).isEqualTo(second.model());

        readerInUse.use(Reader.shipped());
        jdbc.sql("update learning.version set adaptation = overlay(adaptation placing 'zz'::bytea from 40)")
                .update();
        learning.follow();
        assertThat(readerInUse.current().model()).isEqualTo(Reader.shipped().model());
        assertThat(learning.switchOn(units.everything(), first.number(), admin)).isFalse();
    }

    @Test
    void followsWhatAnotherProcessSwitched() throws IOException {
        load(36);
        correctAll();
        var first = learning.learn(units.everything(), admin).orElseThrow();
        var second = learning.learn(units.everything(), admin).orElseThrow();
        turn(first, "on");
        learning.follow();
        assertThat(readerInUse.current().model()).isEqualTo(first.model());

        turn(first, "off");
        turn(second, "on");
        learning.follow();
        assertThat(readerInUse.current().model()).isEqualTo(second.model());

        turn(second, "off");
        learning.follow();
        assertThat(readerInUse.current().model()).isEqualTo(Reader.shipped().model());
    }

    @Test
    void leavesBehindWhatWasLearntOnAnotherShippedReaderAndTakesItUpAgain() throws IOException {
        load(36);
        correctAll();
        var version = learning.learn(units.everything(), admin).orElseThrow();
        assertThat(learning.switchOn(units.everything(), version.number(), admin))
                .isTrue();

        jdbc.sql("update learning.version set base = '2026.1.1'").update();
        learning.follow();
        assertThat(readerInUse.current().model()).isEqualTo(Reader.shipped().model());
        assertThat(store.findOn()).as("for a program that fits").isPresent();

        jdbc.sql("update learning.version set base = :base")
                .param("base", version.base())
                .update();
        learning.follow();
        assertThat(readerInUse.current().model()).isEqualTo(version.model());
    }

    private void turn(Version version, String state) {
        jdbc.sql("update learning.version set state = :state where number = :number")
                .param("state", state)
                .param("number", version.number())
                .update();
    }

    @Test
    void refusesWhatIsWorseOnTheSuite() throws IOException {
        load(36);
        correctAll();
        var version = learning.learn(units.everything(), admin).orElseThrow();
        jdbc.sql("update learning.version set adaptation = :bytes")
                .param("bytes", spoilt(version.number()))
                .update();

        assertThat(learning.switchOn(units.everything(), version.number(), admin))
                .isFalse();

        var refused = store.find(version.number()).orElseThrow();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.refusedFor()).isEqualTo(Decision.FEELING);
        assertThat(readerInUse.current().model()).isEqualTo(Reader.shipped().model());
    }

    @Test
    void isOnlyForWhoHasTheWholeInstallation() {
        assertThat(learning.maySwitch(scope)).isFalse();
        assertThatThrownBy(() -> learning.learn(scope, admin)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> learning.switchOn(scope, 1, admin)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> learning.switchOff(scope, admin)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> learning.switchOn(units.everything(), 999, admin))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void learnsOnlyWhatMayBeLearntFrom() throws IOException {
        load(36);
        assertThat(classroom.gather(scope).lessons()).isEmpty();
        correctAll();
        var gathered = classroom.gather(scope);
        assertThat(gathered.corrected()).isGreaterThanOrEqualTo(20);
        assertThat(gathered.lessons()).allSatisfy(lesson -> {
            assertThat(lesson.feeling()).isNotNull();
            assertThat(lesson.elements()).isEmpty();
        });
        assertThat(classroom.gather(new Scope(1, scope.units())).lessons()).isEmpty();
        assertThat(classroom
                        .gather(fixtures.below(fixtures.institution("Polres Lain")))
                        .lessons())
                .isEmpty();

        finishAll();
        assertThat(classroom.gather(scope).lessons())
                .filteredOn(lesson -> lesson.elements().size() == Element.values().length)
                .isNotEmpty();

        sources.changePolicy(
                scope, source, new Policy(730, true, true, false, false, true, null, null), "uji", admin.id());
        assertThat(classroom.gather(scope).lessons()).isEmpty();
    }

    @Test
    void measuresWhatPersonsLetStand() throws IOException {
        load(12);
        var first = all().getFirst();
        var found = first.reading();
        var isThere = found.elements().stream().anyMatch(one -> one.element() == Element.BIAYA);
        var change = new Correction.SpeaksOf(Element.BIAYA, isThere ? null : Polarity.NEGATIVE);
        corrections.correct(scope, first.id(), change, operator);
        assertThat(Quality.of(verdicts.of(scope, inbox.finished(scope, 100)))
                        .all()
                        .n())
                .isZero();

        finishAll();

        var finished = inbox.finished(scope, 100);
        assertThat(finished).isNotEmpty();
        var quality = Quality.of(verdicts.of(scope, finished));
        assertThat(quality.all().n()).isEqualTo(finished.size());
        var elements = quality.all().right().get(Decision.ELEMENTS);
        assertThat(elements.n()).isEqualTo(finished.size());
        assertThat(elements.n() - elements.hits()).isEqualTo(finished.contains(first.id()) ? 1 : 0);
        assertThat(quality.sources()).containsOnlyKeys(source);
        assertThat(quality.readers()).containsOnlyKeys(Reader.shipped().model());
        assertThat(inbox.finished(fixtures.below(fixtures.institution("Polres Lain")), 100))
                .isEmpty();
    }

    private List<String> acts() {
        return jdbc.sql("select what from audit.entry where what like 'learning.%' order by seq desc limit 3")
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** An adaptation after which everything feels bad. */
    private static byte[] spoilt(int number) throws IOException {
        var words = Words.of(
                NormalForm.of("sekali petugas ramah cepat terima kasih bagus tidak dan yang prosesnya mantap"));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(0x4B544E41);
            out.writeInt(1);
            out.writeUTF(Reader.shipped().model());
            out.writeInt(number);
            out.writeInt(words.count());
            for (var word = 0; word < words.count(); word++) {
                out.writeInt(Features.whole(words, word));
                for (var column = 0; column < 16; column++) {
                    out.writeShort(column == 0 ? 30_000 : 0);
                }
            }
            var sum = new CRC32();
            sum.update(bytes.toByteArray());
            out.writeInt((int) sum.getValue());
        }
        return bytes.toByteArray();
    }
}
