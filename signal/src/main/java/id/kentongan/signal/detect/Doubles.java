package id.kentongan.signal.detect;

import java.nio.ByteBuffer;

/** Arrays of known length, kept as bytes. */
final class Doubles {
    private Doubles() {}

    static void write(ByteBuffer out, double[] figures) {
        for (var figure : figures) {
            out.putDouble(figure);
        }
    }

    static void read(ByteBuffer in, double[] figures) {
        for (var at = 0; at < figures.length; at++) {
            figures[at] = in.getDouble();
        }
    }
}
