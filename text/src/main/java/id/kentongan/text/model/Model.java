package id.kentongan.text.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Trained weights: one row of bytes for each bucket of features, one column for each outcome, and what turns their sums
 * into log-odds. Immutable by convention: callers must not write to the arrays.
 *
 * @param version what a reading quotes, such as {@code 2026.11.1}
 * @param rows buckets by {@link Head#width()} weights, row after row
 * @param scale what a unit of each column is worth
 * @param bias the log-odds of each outcome before a word is read
 * @param stars for one to five stars, what they add to negative, neutral, positive
 * @param languages for each language, what it adds to negative, neutral, positive
 * @param kinds for each kind of text, in the order of {@code Kind}, what it adds to negative, neutral, positive
 */
@SuppressWarnings("ArrayRecordComponent") // read millions of times a second; never compared
public record Model(
        String version, byte[] rows, float[] scale, float[] bias, float[] stars, float[] languages, float[] kinds) {
    private static final int MAGIC = 0x4B544E47;
    private static final int STARS = 15;
    private static final int LANGUAGES = 57;
    private static final int KINDS = 18;

    public Model {
        int width = Head.width();
        if (rows.length % width != 0 || Integer.bitCount(rows.length / width) != 1) {
            throw new IllegalArgumentException("rows must be a power of two: " + rows.length + " bytes");
        }
        if (scale.length != width || bias.length != width) {
            throw new IllegalArgumentException("a number for each of " + width + " columns is needed");
        }
        if (stars.length != STARS || languages.length != LANGUAGES || kinds.length != KINDS) {
            throw new IllegalArgumentException("what stands beside the words must be known for all of it");
        }
    }

    /** Keeps the bits of a hash that choose a row. */
    public int mask() {
        return rows.length / Head.width() - 1;
    }

    /** Writes the model; the same model always gives the same bytes. Columns are stored one by one: they pack better. */
    public void write(OutputStream out) throws IOException {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var data = new DataOutputStream(new DeflaterOutputStream(out, deflater, 1 << 16))) {
            data.writeInt(MAGIC);
            data.writeUTF(version);
            data.writeInt(mask() + 1);
            for (float[] values : new float[][] {scale, bias, stars, languages, kinds}) {
                data.writeInt(values.length);
                for (float value : values) {
                    data.writeFloat(value);
                }
            }
            byte[] column = new byte[mask() + 1];
            for (int c = 0; c < Head.width(); c++) {
                for (int row = 0; row < column.length; row++) {
                    column[row] = rows[row * Head.width() + c];
                }
                data.write(column);
            }
        } finally {
            deflater.end();
        }
    }

    public static Model read(InputStream in) throws IOException {
        try (var data = new DataInputStream(new InflaterInputStream(in))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a model of Kentongan");
            }
            String version = data.readUTF();
            int buckets = data.readInt();
            float[] scale = floats(data);
            float[] bias = floats(data);
            float[] stars = floats(data);
            float[] languages = floats(data);
            float[] kinds = floats(data);
            byte[] rows = new byte[buckets * Head.width()];
            byte[] column = new byte[buckets];
            for (int c = 0; c < Head.width(); c++) {
                data.readFully(column);
                for (int row = 0; row < buckets; row++) {
                    rows[row * Head.width() + c] = column[row];
                }
            }
            return new Model(version, rows, scale, bias, stars, languages, kinds);
        }
    }

    private static float[] floats(DataInputStream data) throws IOException {
        float[] values = new float[data.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.readFloat();
        }
        return values;
    }
}
