package id.kentongan.platform.web.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTests {
    @Test
    void drawsALineFromEdgeToEdge() {
        var spark = new Spark("turun", List.of(Point.of(5, 1, null), Point.of(3, 1, null), Point.of(1, 1, null)), 1, 5);

        assertThat(spark.line()).isEqualTo("M3.0 3.0L60.0 18.0L117.0 33.0");
        assertThat(spark.last()).isEqualTo("M117.0 33.0h0");
        assertThat(spark.band()).isEmpty();
    }

    @Test
    void liftsThePenWhereThereIsNotEnoughData() {
        var spark =
                new Spark("putus", List.of(Point.of(1, 1, null), Point.missing(0, null), Point.of(1, 1, null)), 1, 5);

        assertThat(spark.line()).isEqualTo("M3.0 33.0M117.0 33.0");
    }

    @Test
    void drawsTheBandThereAndBack() {
        var spark = new Spark("kisaran", List.of(Point.between(1, 3), Point.between(1, 5)), 1, 5);

        assertThat(spark.band()).isEqualTo("M3.0 18.0L117.0 3.0L117.0 33.0L3.0 33.0Z");
        assertThat(spark.line()).isEmpty();
        assertThat(spark.last()).isEmpty();
    }

    @Test
    void keepsAValueOutsideTheRangeAtTheEdge() {
        assertThat(new Spark("atas", List.of(Point.of(99, 1, null)), 1, 5).line())
                .isEqualTo("M3.0 3.0");
    }

    @Test
    void refusesARangeWithNothingInIt() {
        assertThatThrownBy(() -> new Spark("", List.of(), 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spark("", List.of(), Double.NaN, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
