package id.kentongan.platform.web.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec.Axis;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Layout;
import id.kentongan.platform.web.part.ChartSpec.Paint;
import id.kentongan.platform.web.part.ChartSpec.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChartSpecTests {
    private final Texts t = Pages.texts(Language.ID);

    @Test
    void travelsInOneForm() {
        var chart = chart("rating", new Point(4.25, 4.0, 4.5, 12, "/suara?hari=1"), Point.missing(2, null))
                .withGapsWhereNothingIsKnown()
                .withMarks(List.of(new ChartSpec.Mark(0, "1", "loket dibuka")))
                .withCurves(List.of(new ChartSpec.Curve("batas", List.of(new ChartSpec.Edge(3, 60.5, 98)))));

        assertThat(new JsonMapper().readTree(chart.json(t))).isEqualTo(new JsonMapper().readTree("""
                                {"title":"Rating","language":"id","layout":"columns","labels":["1 Nov","2 Nov"],
                                 "axis":{"min":1.0,"max":5.0,"decimals":2,"suffix":""},
                                 "series":[{"kind":"line","name":"rating","paint":"first","values":[4.25,null],
                                   "counts":[12,2],"low":[4.0,null],"high":[4.5,null],"links":["/suara?hari=1",null]}],
                                 "gaps":[{"from":1,"to":1}],"marks":[{"at":0,"sign":"1","text":"loket dibuka"}],
                                 "curves":[{"name":"batas","edges":[{"n":3.0,"low":60.5,"high":98.0}]}],
                                 "words":{"gap":"data belum cukup","n":"jumlah"}}
                                """));
    }

    @Test
    void cannotEndTheElementItStandsIn() {
        var json = chart("</script><script>alert(1)</script><!-- &", Point.of(1, 1, null), Point.of(2, 1, null))
                .json(t);

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(new JsonMapper().readTree(json).at("/series/0/name").stringValue())
                .isEqualTo("</script><script>alert(1)</script><!-- &");
    }

    @Test
    void hatchesEachStretchWithoutAValue() {
        var line =
                new Series(Kind.LINE, "rating", Paint.FIRST, List.of(none(), none(), some(), none(), some(), none()));
        var band =
                new Series(Kind.BAND, "kisaran", Paint.BASELINE, java.util.Collections.nCopies(6, Point.between(1, 2)));
        var chart = ChartSpec.of("Rating", Layout.COLUMNS, List.of("a", "b", "c", "d", "e", "f"), Axis.stars())
                .with(band)
                .with(line)
                .withGapsWhereNothingIsKnown();

        assertThat(chart.gaps())
                .containsExactly(new ChartSpec.Gap(0, 1), new ChartSpec.Gap(3, 3), new ChartSpec.Gap(5, 5));
    }

    @Test
    void writesEachFigureForTheTable() {
        var chart = chart("rating", some(), some());

        assertThat(chart.shown(t, Point.of(4.2, 9, null))).isEqualTo("4,20");
        assertThat(chart.shown(t, new Point(4.2, 4.0, 4.4, 9, null))).isEqualTo("4,20 (4,00–4,40)");
        assertThat(chart.shown(t, Point.between(3.7, 4.4))).isEqualTo("3,70–4,40");
        assertThat(chart.shown(t, none())).isEqualTo("data belum cukup");
        assertThat(chart.rows()).extracting(ChartSpec.Row::label).containsExactly("1 Nov", "2 Nov");
    }

    @Test
    void refusesASeriesThatDoesNotFitTheLabels() {
        assertThatThrownBy(() -> chart("rating", some()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series rating has 1 points for 2 labels");
    }

    private static ChartSpec chart(String name, Point... points) {
        return ChartSpec.of("Rating", Layout.COLUMNS, List.of("1 Nov", "2 Nov"), Axis.stars())
                .with(new Series(Kind.LINE, name, Paint.FIRST, List.of(points)));
    }

    private static Point none() {
        return Point.missing(1, null);
    }

    private static Point some() {
        return Point.of(4, 9, null);
    }
}
