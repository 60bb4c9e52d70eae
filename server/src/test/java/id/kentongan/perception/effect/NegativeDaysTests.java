package id.kentongan.perception.effect;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.UnitId;
import id.kentongan.perception.Mark;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Interval;
import id.kentongan.signal.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NegativeDaysTests {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    /** Eight weeks with 5 and 7 a day in turn, then four with 1 and 3. */
    private static final NegativeDays DAYS = new NegativeDays(
            FIRST,
            IntStream.range(0, 84)
                    .mapToObj(day -> (day < 56 ? 5L : 1L) + 2 * (day / 7 % 2))
                    .toList());

    private final Texts t = Pages.texts(Language.ID);

    @Test
    void holdsTheDaysAfterAMarkAgainstThoseBefore() {
        var mark = mark(1, 56);

        var turn = (Turn.Measured) DAYS.around(mark, List.of(mark));

        assertThat(turn.before()).isEqualTo(6);
        assertThat(turn.after()).isEqualTo(2);
        assertThat(turn.isClear()).isTrue();
    }

    @Test
    void looksNoFartherThanTheNextMark() {
        var turned = mark(1, 56);

        var turn = (Turn.Measured) DAYS.around(turned, List.of(mark(2, 14), turned, mark(3, 70)));

        assertThat(turn.before()).isEqualTo(6);
        assertThat(turn.after()).isEqualTo(2);
        assertThat(turn.interval().width())
                .isGreaterThan(((Turn.Measured) DAYS.around(turned, List.of(turned)))
                        .interval()
                        .width());
    }

    @Test
    void saysNothingWhereOtherMarksAreTooNear() {
        var mark = mark(1, 56);

        assertThat(DAYS.around(mark, List.of(mark, mark(2, 60)))).isNull();
        assertThat(DAYS.around(mark, List.of(mark(2, 50), mark))).isNull();
        assertThat(DAYS.around(mark, List.of(mark, mark(2, 56))))
                .as("on the same day")
                .isNull();
    }

    @Test
    void saysWhichDaysAreMissing() {
        var early = mark(1, 20);
        var late = mark(2, 75);

        assertThat(DAYS.around(early, List.of(early))).isEqualTo(new Turn.Unknown(Turn.Reason.FEW_BEFORE));
        assertThat(DAYS.around(late, List.of(late))).isEqualTo(new Turn.Unknown(Turn.Reason.FEW_AFTER));
        assertThat(NegativeDays.NONE.around(late, List.of(late))).isEqualTo(new Turn.Unknown(Turn.Reason.FEW_BEFORE));
    }

    @Test
    void writesOneSentence() {
        assertThat(words(new Turn.Measured(8, 5, new Interval(-5.04, -0.96))))
                .isEqualTo("Setelah ini suara negatif turun sekitar 3,0 sehari (antara 1,0 dan 5,0).");
        assertThat(words(new Turn.Measured(20, 35, new Interval(11, 19))))
                .isEqualTo("Setelah ini suara negatif naik sekitar 15 sehari (antara 11 dan 19).");
        assertThat(words(new Turn.Measured(0.6, 0.2, new Interval(-0.7, -0.1))))
                .isEqualTo("Setelah ini suara negatif turun sekitar 2,8 seminggu (antara 0,7 dan 4,9).");
        assertThat(words(new Turn.Measured(4, 3, new Interval(-2.5, 0.5))))
                .isEqualTo(
                        "Setelah ini jumlah suara negatif tidak jelas berubah: antara turun 2,5 dan naik 0,5 sehari.");
        assertThat(words(null)).contains("belum bisa dikatakan", "tanda lain terlalu dekat");
        assertThat(Turn.Reason.values()).allSatisfy(reason -> assertThat(words(new Turn.Unknown(reason)))
                .contains("belum bisa dikatakan: "));
    }

    private String words(@Nullable Turn turn) {
        return EffectWords.of(t, new Effect(new UUID(0, 1), turn));
    }

    private static Mark mark(int id, int day) {
        return new Mark(
                new UUID(0, id),
                new UnitId(new UUID(0, 9)),
                FIRST.plusDays(day),
                Mark.Kind.FIXED,
                "Loket ketiga dibuka",
                "Siti");
    }
}
