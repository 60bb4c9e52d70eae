package id.kentongan.text;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * What a reader was taught beside its model: for some words and pairs of words, how much more or less they speak for the
 * feelings, elements and threats, in the units of the model's table. It holds hashes and numbers, no words. Immutable; safe
 * for use by many threads.
 */
public final class Adaptation {
    /** It holds no more words and pairs than this. */
    public static final int MOST = 4096;

    /**
     * No word is moved further than this: what some thirty features of a trained word say at most. The model knows a word by
     * some twenty, its beginnings, ends and insides among them; an adaptation by one.
     */
    static final int FURTHEST = 4000;

    private static final int MAGIC = 0x4B544E41;
    private static final int FORMAT = 1;
    private static final int[] COLUMNS = columns();

    /** How many columns can be taught. */
    static final int WIDTH = COLUMNS.length;

    private final String base;
    private final int number;
    /** Ascending, and what each adds to the columns: {@code added[entry * WIDTH + i]} to {@code COLUMNS[i]}. */
    private final int[] hashes;

    private final short[] added;
    /** An open hash table: entries by the low bits of their hash, each plus one. */
    private final int[] slots;

    private Adaptation(String base, int number, int[] hashes, short[] added) {
        this.base = base;
        this.number = number;
        this.hashes = hashes;
        this.added = added;
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, hashes.length)) << 2)];
        for (int entry = 0; entry < hashes.length; entry++) {
            int slot = hashes[entry] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = entry + 1;
        }
    }

    /**
     * @param base the version of the model it was learnt on
     * @param number which one of the installation it is
     * @param taught for each feature what it adds to the {@link #WIDTH} columns
     */
    static Adaptation of(String base, int number, SortedMap<Integer, short[]> taught) {
        if (taught.size() > MOST) {
            throw new IllegalArgumentException(taught.size() + " features");
        }
        int[] hashes = new int[taught.size()];
        short[] added = new short[taught.size() * WIDTH];
        int entry = 0;
        for (Map.Entry<Integer, short[]> each : taught.entrySet()) {
            hashes[entry] = each.getKey();
            System.arraycopy(each.getValue(), 0, added, entry * WIDTH, WIDTH);
            entry++;
        }
        return new Adaptation(base, number, hashes, added);
    }

    private static int[] columns() {
        int[] columns = new int[Head.SENTIMENT.size() + Head.ELEMENT.size() + Head.THREAT.size()];
        int at = 0;
        for (Decision decision : Decision.values()) {
            for (int outcome = 0; outcome < decision.head().size(); outcome++) {
                columns[at++] = decision.head().column() + outcome;
            }
        }
        return columns;
    }

    /** The column of the model's table behind each column that can be taught. */
    static int column(int i) {
        return COLUMNS[i];
    }

    /** The version of the model it was learnt on. */
    public String base() {
        return base;
    }

    /** Which one of the installation it is. */
    public int number() {
        return number;
    }

    /** How many words and pairs it knows. */
    public int size() {
        return hashes.length;
    }

    /** Adds what is taught about a word to the columns of the table. */
    void addTo(int[] columns, Words words, int word) {
        add(columns, Features.whole(words, word));
        add(columns, Features.pair(words, word));
    }

    private void add(int[] columns, int hash) {
        if (hash == 0) {
            return;
        }
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash) {
                for (int i = 0; i < WIDTH; i++) {
                    columns[COLUMNS[i]] += added[entry * WIDTH + i];
                }
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    /** The same adaptation always gives the same bytes. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(base);
            out.writeInt(number);
            out.writeInt(hashes.length);
            for (int entry = 0; entry < hashes.length; entry++) {
                out.writeInt(hashes[entry]);
                for (int i = 0; i < WIDTH; i++) {
                    out.writeShort(added[entry * WIDTH + i]);
                }
            }
            out.writeInt(sum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} writes.
     *
     * @throws IOException when the bytes are none of that kind, or damaged
     */
    public static Adaptation of(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
                throw new IOException("not an adaptation that this version knows");
            }
            if (bytes.length < Integer.BYTES || in(bytes) != sum(bytes, bytes.length - Integer.BYTES)) {
                throw new IOException("the adaptation is damaged");
            }
            String base = in.readUTF();
            int number = in.readInt();
            int size = in.readInt();
            if (size < 0
                    || size > MOST
                    || in.available() != size * (Integer.BYTES + Short.BYTES * WIDTH) + Integer.BYTES) {
                throw new IOException("the adaptation is damaged: " + size + " features");
            }
            int[] hashes = new int[size];
            short[] added = new short[size * WIDTH];
            for (int entry = 0; entry < size; entry++) {
                hashes[entry] = in.readInt();
                for (int i = 0; i < WIDTH; i++) {
                    added[entry * WIDTH + i] = in.readShort();
                }
            }
            return new Adaptation(base, number, hashes, added);
        }
    }

    private static int in(byte[] bytes) throws IOException {
        try (var end =
                new DataInputStream(new ByteArrayInputStream(bytes, bytes.length - Integer.BYTES, Integer.BYTES))) {
            return end.readInt();
        }
    }

    private static int sum(byte[] bytes, int length) {
        var sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
