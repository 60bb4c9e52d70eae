package id.kentongan.signal.emerge;

import java.util.Arrays;

/**
 * Counts of any number of keys in a table of fixed size. A count may be too high by what shares its cells, never too low (count-min
 * sketch, G. Cormode and S. Muthukrishnan, Journal of Algorithms 55 (2005) 58-75), and is raised no more than it must be
 * (conservative update, C. Estan and G. Varghese, SIGCOMM 2002). Not safe for use by several threads.
 */
final class Sketch {
    private static final int ROWS = 3;

    private final int mask;
    private final float[] cells;

    /** @param bits each of three rows has two to that power cells of four bytes */
    Sketch(int bits) {
        this.mask = (1 << bits) - 1;
        this.cells = new float[ROWS << bits];
    }

    float count(long key) {
        float least = Float.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, cells[cell(key, row)]);
        }
        return least;
    }

    void add(long key) {
        float raised = count(key) + 1;
        for (int row = 0; row < ROWS; row++) {
            int cell = cell(key, row);
            cells[cell] = Math.max(cells[cell], raised);
        }
    }

    void multiply(double factor) {
        if (factor < 1e-6) {
            Arrays.fill(cells, 0);
            return;
        }
        float by = (float) factor;
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= by;
        }
    }

    private int cell(long key, int row) {
        return row * (mask + 1) + ((int) (Hash.mix(key + row * 0x9E3779B97F4A7C15L) >>> 20) & mask);
    }
}
