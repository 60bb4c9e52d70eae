package id.kentongan.source.takeout;

import id.kentongan.source.raw.Bytes;
import id.kentongan.source.wording.Letters;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the reviews out of a JSON file, whose form is an object with a list under {@code reviews}, without reading it as a
 * whole. Each review is cut by its braces and left to be parsed by itself, so that a broken one costs only itself: a
 * string without an end ends with its line, and an object without an end ends where the next begins.
 *
 * <p>It also notes what else tells files apart: the strings at the root.
 */
final class ReviewPage implements Closeable {

    enum State {
        /** An object from brace to brace. */
        WHOLE,
        /** Something else where an object should be. */
        BROKEN,
        /** More than {@link #OBJECT_LIMIT} bytes, of which the beginning is given. */
        TOO_LONG,
        /** The file ended; what there was of the last object is given. */
        UNFINISHED
    }

    record Cut(State state, String json) {}

    static final int OBJECT_LIMIT = 1 << 20;

    private static final int KEPT_OF_LONG = 64 << 10;
    private static final int DEPTH_LIMIT = 500;
    /** RFC 8259, section 7. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))", Pattern.DOTALL);

    private static final int NOTED_LIMIT = 1000;

    private enum Place {
        BEFORE,
        ROOT,
        LIST,
        AFTER
    }

    private final Bytes in;
    private byte[] object = new byte[4096];
    private int length;
    private Place place = Place.BEFORE;
    private boolean openedAlready;
    private boolean hasReviews;
    private boolean hasFeatures;
    private @Nullable String title;

    ReviewPage(InputStream json) throws IOException {
        in = new Bytes(json);
    }

    /** @return the next object of the list, or {@code null} at the end */
    @Nullable
    Cut next() throws IOException {
        while (place != Place.AFTER) {
            switch (place) {
                case BEFORE -> place = skipBlank() == '{' ? Place.ROOT : Place.AFTER;
                case ROOT -> readRoot();
                case LIST -> {
                    var cut = readList();
                    if (cut != null) {
                        return cut;
                    }
                }
                case AFTER -> throw new IllegalStateException();
            }
        }
        return null;
    }

    /** Whether a list of reviews was seen so far. */
    boolean hasReviews() {
        return hasReviews;
    }

    /** Whether it is a map of places, in which Google exports the reviews that a person wrote. */
    boolean hasFeatures() {
        return hasFeatures;
    }

    /** The name of a listing, as {@code additionalData.json} gives it beside the reviews. */
    @Nullable
    String title() {
        return title;
    }

    /** Reads what follows, so that an archive can compare its check sum. */
    void drain() throws IOException {
        for (int c = in.next(); c != Bytes.END; ) {
            c = in.next();
        }
    }

    long taken() {
        return in.taken();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readRoot() throws IOException {
        int c = skipBlank();
        if (c == ',') {
            return;
        }
        if (c != '"') {
            place = Place.AFTER;
            return;
        }
        var key = readString();
        if (skipBlank() != ':') {
            place = Place.AFTER;
            return;
        }
        int value = skipBlank();
        if (value == '[' && key.equals("reviews")) {
            hasReviews = true;
            place = Place.LIST;
        } else if (value == '"') {
            note(key, readString());
        } else {
            hasFeatures |= key.equals("features") && value == '[';
            skipValue(value);
        }
    }

    private void note(String key, String value) {
        switch (key.toLowerCase(Locale.ROOT)) {
            case "title", "locationname" -> title = Letters.line(value);
            case "type" -> hasFeatures |= value.equals("FeatureCollection");
            default -> {}
        }
    }

    private @Nullable Cut readList() throws IOException {
        if (openedAlready) {
            openedAlready = false;
            return cutObject();
        }
        int c = skipBlank();
        switch (c) {
            case ',', '}' -> {
                return null;
            }
            case ']' -> {
                place = Place.ROOT;
                return null;
            }
            case '{' -> {
                return cutObject();
            }
            case Bytes.END -> {
                place = Place.AFTER;
                return new Cut(State.UNFINISHED, "");
            }
            default -> {
                return cutRubbish(c);
            }
        }
    }

    private Cut cutObject() throws IOException {
        length = 0;
        write('{');
        var objects = new BitSet();
        objects.set(0);
        int depth = 1;
        int last = '{';
        long size = 1;
        while (depth > 0) {
            int c = in.peek();
            if (c == Bytes.END || depth > DEPTH_LIMIT) {
                place = Place.AFTER;
                return new Cut(State.UNFINISHED, text());
            }
            boolean inObject = objects.get(depth - 1);
            if (inObject && (c == ']' || c == '{' && last == ',')) {
                // the closing brace is missing: the list ends here, or the next object begins
                if (c == '{') {
                    in.next();
                    openedAlready = true;
                }
                return new Cut(size > OBJECT_LIMIT ? State.TOO_LONG : State.WHOLE, text());
            }
            in.next();
            size = keep(c, size);
            if (c == '"') {
                size = passString(size);
            } else if (c == '{' || c == '[') {
                objects.set(depth++, c == '{');
            } else if (c == '}' || c == ']') {
                depth--;
            }
            last = c <= ' ' ? last : c;
        }
        return new Cut(size > OBJECT_LIMIT ? State.TOO_LONG : State.WHOLE, text());
    }

    private long passString(long sizeBefore) throws IOException {
        long size = sizeBefore;
        while (true) {
            int c = in.peek();
            if (c == Bytes.END || c == '\n') {
                return size;
            }
            in.next();
            size = keep(c, size);
            if (c == '"') {
                return size;
            }
            if (c == '\\' && in.peek() != Bytes.END && in.peek() != '\n') {
                size = keep(in.next(), size);
            }
        }
    }

    private long keep(int c, long size) {
        if (size < OBJECT_LIMIT) {
            write(c);
        }
        return size + 1;
    }

    private void write(int c) {
        if (length == object.length) {
            object = Arrays.copyOf(object, 2 * length);
        }
        object[length++] = (byte) c;
    }

    private String text() {
        return Letters.decode(object, 0, length >= OBJECT_LIMIT ? KEPT_OF_LONG : length);
    }

    private Cut cutRubbish(int first) throws IOException {
        length = 0;
        write(first);
        while (true) {
            int c = in.peek();
            if (c == ',' || c == ']' || c == '{' || c == '\n' || c == Bytes.END) {
                return new Cut(State.BROKEN, text());
            }
            in.next();
            if (length < KEPT_OF_LONG) {
                write(c);
            }
        }
    }

    /** @return the first byte that is not blank, taken */
    private int skipBlank() throws IOException {
        int c = in.next();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = in.next();
        }
        return c;
    }

    private void skipValue(int first) throws IOException {
        int depth = first == '{' || first == '[' ? 1 : 0;
        while (true) {
            int c = in.peek();
            if (c == Bytes.END || depth == 0 && (c == ',' || c == '}')) {
                return;
            }
            in.next();
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return;
                }
            }
        }
    }

    private void skipString() throws IOException {
        for (int c = in.next(); c != '"' && c != Bytes.END; c = in.next()) {
            if (c == '\\') {
                in.next();
            }
        }
    }

    /** A string at the root, of which the beginning is enough. */
    private String readString() throws IOException {
        var string = new ByteArrayOutputStream();
        for (int c = in.next(); c != '"' && c != Bytes.END; c = in.next()) {
            int second = c == '\\' ? in.next() : Bytes.END;
            if (string.size() < NOTED_LIMIT) {
                string.write(c);
                if (second != Bytes.END) {
                    string.write(second);
                }
            }
        }
        return ESCAPE.matcher(string.toString(StandardCharsets.UTF_8)).replaceAll(ReviewPage::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        var plain = escape.group(1) == null
                ? switch (escape.group(2)) {
                    case "n", "t", "r", "b", "f" -> " ";
                    default -> escape.group(2);
                }
                : String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        return Matcher.quoteReplacement(plain);
    }
}
