package id.kentongan.signal.emerge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SketchTests {
    @Test
    void countsExactlyWhileThereIsRoom() {
        var sketch = new Sketch(16);
        for (int key = 0; key < 100; key++) {
            for (int i = 0; i < key; i++) {
                sketch.add(key);
            }
        }

        for (int key = 0; key < 100; key++) {
            assertThat(sketch.count(key)).isEqualTo(key);
        }
    }

    @Test
    void neverCountsTooLittleWhenItIsFull() {
        var sketch = new Sketch(6);
        for (int key = 0; key < 1_000; key++) {
            sketch.add(key);
            sketch.add(key);
        }

        for (int key = 0; key < 1_000; key++) {
            assertThat(sketch.count(key)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void letsCountsFade() {
        var sketch = new Sketch(10);
        sketch.add(5);
        sketch.add(5);
        sketch.multiply(0.5);
        assertThat(sketch.count(5)).isEqualTo(1);

        sketch.multiply(1e-9);
        assertThat(sketch.count(5)).isZero();
    }
}
