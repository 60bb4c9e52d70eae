package id.kentongan.signal.emerge;

import java.util.Arrays;

/** A term within the window, and the numbers of the voices that have it, ascending. */
final class LiveTerm {
    final String word;
    final long hash;
    private long[] numbers = new long[2];
    private int first;
    private int size;

    LiveTerm(String word) {
        this.word = word;
        this.hash = Hash.of(word);
    }

    void add(long number) {
        if (size == numbers.length) {
            long[] wider = new long[size * 2];
            for (int i = 0; i < size; i++) {
                wider[i] = number(i);
            }
            numbers = wider;
            first = 0;
        }
        numbers[(first + size++) & (numbers.length - 1)] = number;
    }

    /** The voice with the smallest number has gone. */
    void dropFirst() {
        first = (first + 1) & (numbers.length - 1);
        size--;
        if (numbers.length > 8 && size * 8 < numbers.length) {
            long[] narrower = new long[numbers.length / 4];
            Arrays.setAll(narrower, i -> i < size ? number(i) : 0);
            numbers = narrower;
            first = 0;
        }
    }

    int size() {
        return size;
    }

    long number(int index) {
        return numbers[(first + index) & (numbers.length - 1)];
    }

    /** How many of the voices have that number or a higher one. */
    int countFrom(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return size - low;
    }
}
