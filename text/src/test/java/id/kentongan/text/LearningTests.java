package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.text.model.Model;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test here knows what the shipped model says of a text: each teaches the contrary of what it finds. */
class LearningTests {
    private static final Reader SHIPPED = Reader.shipped();

    /** Sentences with words that no model knows. */
    private static final List<String> SENTENCES = List.of(
            "Pelayanan di loket dua zorbakin mekpuko",
            "Kemarin saya ke kantor, zorbakin mekpuko",
            "Zorbakin mekpuko kalau mengurus surat di sini",
            "Pegawai yang jaga zorbakin mekpuko",
            "Katanya baru, ternyata zorbakin mekpuko",
            "Zorbakin mekpuko semuanya",
            "Dari pagi sampai siang zorbakin mekpuko",
            "Sudah dua kali ke sini dan zorbakin mekpuko",
            "Loket pembayaran zorbakin mekpuko juga",
            "Tempatnya zorbakin mekpuko menurut saya");

    private static final List<String> VARIANTS =
            List.of("Hari ini zorbakin mekpuko lagi", "ZORBAKIN MEKPUKO di loket empat");

    @Test
    void learnsAFeelingAndItsNearVariants() {
        var taught = polarityThatIsRarest(
                Stream.concat(SENTENCES.stream(), VARIANTS.stream()).toList());
        var adapted = SHIPPED.adapted(fully(feelings(SENTENCES, taught)));

        assertThat(labels(adapted, SENTENCES)).filteredOn(taught::equals).hasSizeGreaterThan(5);
        assertThat(labels(adapted, VARIANTS)).contains(taught);
    }

    @Test
    void learnsWhetherElementsAndThreatsAreThere() {
        var lessons = SENTENCES.stream()
                .map(text -> new Lesson(
                        Document.review(text),
                        null,
                        Map.of(Element.BIAYA, !speaksOf(SHIPPED, text, Element.BIAYA)),
                        Map.of(Threat.SCAM, !carries(SHIPPED, text, Threat.SCAM))))
                .toList();

        var adapted = SHIPPED.adapted(fully(lessons));

        var before = Validation.scores(SHIPPED, lessons);
        var after = Validation.scores(adapted, lessons);
        assertThat(before)
                .containsEntry(Decision.ELEMENTS, new Score(0, 10))
                .containsEntry(Decision.THREATS, new Score(0, 10));
        assertThat(after.get(Decision.ELEMENTS).right()).isPositive();
        assertThat(after.get(Decision.THREATS).right()).isPositive();
    }

    @Test
    void costsNothingOfWhatTheReaderCan() {
        var outcome = Learning.learn(SHIPPED, feelings(SENTENCES, polarityThatIsRarest(SENTENCES)), 1);

        assertThat(outcome.worse()).isEmpty();
        assertThat(outcome.before()).isEqualTo(Validation.of(SHIPPED));
        assertThat(outcome.after()).isEqualTo(Validation.of(SHIPPED.adapted(outcome.adaptation())));
        assertThat(outcome.adaptation().size()).isPositive();
    }

    @Test
    void isFoundWorseOnTheSuiteWhenItIsTaughtTheContrary() {
        var contrary = Validation.suite().stream()
                .filter(lesson -> lesson.feeling() != null)
                .map(lesson -> new Lesson(
                        lesson.document(),
                        lesson.feeling() == Polarity.NEGATIVE ? Polarity.POSITIVE : Polarity.NEGATIVE,
                        Map.of(),
                        Map.of()))
                .toList();

        assertThat(Validation.of(SHIPPED.adapted(fully(contrary))).worseThan(Validation.of(SHIPPED)))
                .contains(Decision.FEELING);
        var outcome = Learning.learn(SHIPPED, contrary, 1);
        assertThat(outcome.worse().isPresent()
                        || outcome.after().score(Decision.FEELING).wrong()
                                <= outcome.before().score(Decision.FEELING).wrong())
                .isTrue();
    }

    @Test
    void learnsNothingOfWhatOnlyOneTextSays() {
        var alone = new Lesson(Document.review("Zorbakin kuampret balonku"), Polarity.POSITIVE, Map.of(), Map.of());

        assertThat(learnt(List.of(alone, alone)).size()).isZero();
    }

    @Test
    void learnsNoLongNumbers() {
        var lessons = Stream.of("081234567890", "081234567890.", "081234567890!", "(081234567890)")
                .map(text -> new Lesson(Document.review(text), Polarity.POSITIVE, Map.of(), Map.of()))
                .toList();
        var withoutSign = lessons.stream()
                .filter(lesson -> !lesson.document().text().contains("!"))
                .toList();

        assertThat(learnt(withoutSign).size()).isZero();
    }

    @Test
    void alwaysLearnsTheSameFromTheSame() {
        var lessons = feelings(SENTENCES, Polarity.NEGATIVE);

        assertThat(learnt(lessons).bytes()).isEqualTo(learnt(lessons).bytes());
    }

    @Test
    void learnsBesideWhatWasLearntBeforeNotAboveIt() {
        var lessons = feelings(SENTENCES, Polarity.NEGATIVE);
        var first = learnt(lessons);

        assertThat(Learning.learn(SHIPPED.adapted(first), lessons, 1)
                        .adaptation()
                        .bytes())
                .isEqualTo(first.bytes());
    }

    @Test
    void saysInItsVersionWhatItWasTaught() {
        var learnt = Learning.learn(SHIPPED, feelings(SENTENCES, Polarity.NEGATIVE), 7)
                .adaptation();

        assertThat(SHIPPED.adapted(learnt).model()).isEqualTo(SHIPPED.model() + "+k7");
        assertThat(SHIPPED.adapted(learnt).adapted(learnt).model()).isEqualTo(SHIPPED.model() + "+k7");
    }

    @Test
    void foretellsByLessonsThatWereLeftOut() {
        var taught = polarityThatIsRarest(SENTENCES);

        var heldOut = Learning.learn(SHIPPED, feelings(SENTENCES, taught), 1).heldOut();

        assertThat(heldOut.after().get(Decision.FEELING).total()).isEqualTo(SENTENCES.size());
        assertThat(heldOut.after().get(Decision.FEELING).right())
                .isGreaterThanOrEqualTo(heldOut.before().get(Decision.FEELING).right());
        assertThat(heldOut.after().get(Decision.THREATS)).isEqualTo(Score.NONE);
    }

    @Test
    void comesBackFromItsBytes() throws IOException {
        var learnt = fully(feelings(SENTENCES, Polarity.POSITIVE));

        var back = Adaptation.of(learnt.bytes());

        assertThat(back.bytes()).isEqualTo(learnt.bytes());
        assertThat(back.number()).isEqualTo(1);
        assertThat(back.base()).isEqualTo(SHIPPED.model());
        assertThat(back.size()).isPositive();
        for (var text : SENTENCES) {
            assertThat(SHIPPED.adapted(back).read(Document.review(text)))
                    .isEqualTo(SHIPPED.adapted(learnt).read(Document.review(text)));
        }
    }

    @Test
    void refusesDamagedBytes() {
        var bytes = fully(feelings(SENTENCES, Polarity.POSITIVE)).bytes();
        for (var at = 0; at < bytes.length; at += 7) {
            var damaged = bytes.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> Adaptation.of(damaged)).isInstanceOf(IOException.class);
        }
        for (var length : List.of(0, 3, 8, 20, bytes.length - 1)) {
            assertThatThrownBy(() -> Adaptation.of(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> Adaptation.of(Arrays.copyOf(bytes, bytes.length + 4)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesWhatWasLearntOnAnotherModel() {
        var model = SHIPPED.models();
        var other = new Reader(new Model(
                "1999.1.1",
                model.rows(),
                model.scale(),
                model.bias(),
                model.stars(),
                model.languages(),
                model.kinds()));
        var learnt = fully(feelings(SENTENCES, Polarity.POSITIVE));

        assertThatThrownBy(() -> other.adapted(learnt)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTextsOfEveryShape() {
        var odd = Stream.of("", " ", "?", "😀", "a", "\uD83D", "kata ".repeat(5000), "محمد جيد", "12345", "a b c d e f")
                .flatMap(text -> Stream.of(text, text + "!"))
                .map(text -> new Lesson(
                        new Document("Judul", text, 3, Kind.REVIEW),
                        Polarity.NEUTRAL,
                        Map.of(Element.WAKTU, true),
                        Map.of(Threat.ABUSE, false)))
                .toList();

        assertThat(learnt(odd).size()).isLessThanOrEqualTo(Adaptation.MOST);
        assertThat(learnt(List.of()).size()).isZero();
    }

    @Test
    void hasASuiteOfEverySort() {
        assertThat(Validation.suite()).hasSizeBetween(200, 300);
        for (var polarity : Polarity.values()) {
            assertThat(Validation.suite())
                    .filteredOn(lesson -> lesson.feeling() == polarity)
                    .hasSizeGreaterThan(30);
        }
        for (var element : Element.values()) {
            assertThat(Validation.suite())
                    .filteredOn(lesson -> Boolean.TRUE.equals(lesson.elements().get(element)))
                    .as(element.code())
                    .hasSizeGreaterThan(4);
        }
        for (var threat : Threat.values()) {
            assertThat(Validation.suite())
                    .filteredOn(lesson -> Boolean.TRUE.equals(lesson.threats().get(threat)))
                    .as(threat.code())
                    .hasSizeGreaterThan(5);
        }
    }

    /** What is learnt with the suite in mind. */
    private static Adaptation learnt(List<Lesson> lessons) {
        return Learning.learn(SHIPPED, lessons, 1).adaptation();
    }

    /** What the lessons say, whatever it costs. */
    private static Adaptation fully(List<Lesson> lessons) {
        var regression = new Regression(SHIPPED, lessons);
        regression.learn();
        return regression.adaptation(1, 1);
    }

    private static List<Lesson> feelings(List<String> texts, Polarity taught) {
        return texts.stream()
                .map(text -> new Lesson(Document.review(text), taught, Map.of(), Map.of()))
                .toList();
    }

    private static Polarity polarityThatIsRarest(List<String> texts) {
        var labels = labels(SHIPPED, texts);
        return Arrays.stream(Polarity.values())
                .min(Comparator.comparingLong(
                        polarity -> labels.stream().filter(polarity::equals).count()))
                .orElseThrow();
    }

    private static List<Polarity> labels(Reader reader, List<String> texts) {
        return texts.stream()
                .map(text -> reader.read(Document.review(text)).sentiment().label())
                .toList();
    }

    private static boolean speaksOf(Reader reader, String text, Element element) {
        return reader.read(Document.review(text)).elements().stream().anyMatch(found -> found.element() == element);
    }

    private static boolean carries(Reader reader, String text, Threat threat) {
        return reader.read(Document.review(text)).threats().stream().anyMatch(found -> found.kind() == threat);
    }
}
