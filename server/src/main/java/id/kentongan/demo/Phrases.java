package id.kentongan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Everything that the made-up people can say: tables of a key and a text each. Keys are paths with dots:
 * {@code sim.buruk.waktu} is what is bad about the time at the licence office. What stands in a text for something else is
 * told in {@link Pen#fill}.
 */
final class Phrases {
    private static final List<String> TABLES = List.of(
            "sim",
            "sim-cerita",
            "skck",
            "spkt",
            "samsat",
            "polsek",
            "kominfo",
            "umum",
            "daerah",
            "singkat",
            "rangkai",
            "komentar",
            "pengaduan",
            "jawaban",
            "berita",
            "isian");

    private static final Phrases SHIPPED = load();

    private final Map<String, List<String>> texts;
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, List<String>> weighted = new HashMap<>();

    private Phrases(Map<String, List<String>> texts) {
        this.texts = texts;
        texts.forEach((key, phrases) -> {
            below.computeIfAbsent(parent(key), path -> new ArrayList<>()).add(key);
            weighted.computeIfAbsent(parent(key), path -> new ArrayList<>())
                    .addAll(Collections.nCopies(phrases.size(), key));
        });
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    static Phrases shipped() {
        return SHIPPED;
    }

    /** @throws IllegalArgumentException when nothing stands under that key */
    List<String> of(String key) {
        var found = texts.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no phrases for " + key);
        }
        return found;
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The keys that are that path and one name more, in the order of the tables. */
    List<String> below(String path) {
        return below.getOrDefault(path, List.of());
    }

    /** The keys {@link #below} a path, each as often as it has phrases, so that every phrase has the same chance. */
    List<String> weighted(String path) {
        return weighted.getOrDefault(path, List.of());
    }

    private static Phrases load() {
        var texts = new LinkedHashMap<String, List<String>>();
        TABLES.forEach(table -> lines(table).forEach(line -> {
            var tab = line.indexOf('\t');
            texts.computeIfAbsent(line.substring(0, tab), key -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        }));
        return new Phrases(texts);
    }

    private static List<String> lines(String table) {
        var resource = Objects.requireNonNull(Phrases.class.getResourceAsStream("/demo/" + table + ".tsv"), table);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
