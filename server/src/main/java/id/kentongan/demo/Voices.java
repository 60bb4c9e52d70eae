package id.kentongan.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes up what people say of an office: a few clauses that fit the stars, with an opening and a close. The same generator
 * in the same state makes the same voice. For one thread.
 */
public final class Voices {
    /** One made-up review. {@code reply} is what the office answered, {@code null} when it did not. */
    public record Voice(
            int stars, String text, String author, @Nullable String reply) {}

    private static final List<String> SERVICES = List.of(
            "SKCK",
            "perpanjangan SIM",
            "laporan kehilangan",
            "STNK",
            "izin keramaian",
            "KTP",
            "kartu keluarga",
            "surat pindah");
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat");
    private static final List<String> FIRST = List.of(
            "Rangga", "Wulan", "Darma", "Citra", "Bagus", "Melati", "Yudha", "Ratih", "Jaya", "Laras", "Surya", "Ayu");
    private static final List<String> LAST = List.of(
            "Wicaksana", "Purnama", "Lestari", "Mahendra", "Kencana", "Samudra", "Pratama", "Anggraini", "Saputra");

    private static final Map<String, List<String>> CLAUSES = load();

    private final RandomGenerator random;

    public Voices(RandomGenerator random) {
        this.random = random;
    }

    /** @param quality how well the office serves just now, 0 to 1 */
    public Voice next(double quality) {
        var stars = stars(quality);
        var isWordless = random.nextDouble() < 0.2;
        var answers = random.nextDouble() < (stars <= 2 ? 0.35 : 0.2);
        return new Voice(
                stars,
                isWordless ? "" : text(stars),
                pick(FIRST) + " " + pick(LAST),
                answers ? filled(pick("reply")) : null);
    }

    private int stars(double quality) {
        var chance = random.nextDouble();
        if (chance < quality * 0.75) {
            return 5;
        }
        if (chance < quality) {
            return 4;
        }
        var rest = (chance - quality) / (1 - quality);
        if (rest < 0.2) {
            return 3;
        }
        return rest < 0.45 ? 2 : 1;
    }

    private String text(int stars) {
        var clauses = new ArrayList<String>();
        var kind = stars >= 4 ? "good" : "bad";
        var count = 1 + random.nextInt(3);
        for (var i = 0; i < count; i++) {
            clauses.add(filled(pick(stars == 3 && random.nextBoolean() ? "plain" : kind)));
        }
        if (random.nextDouble() < 0.15) {
            clauses.add(filled(pick("plain")));
        }
        var body = String.join(random.nextBoolean() ? ", " : ". ", clauses);
        var opening = random.nextDouble() < 0.4 ? filled(pick("open")) + " " : "";
        var close = random.nextDouble() < 0.4 ? ". " + pick("close") : "";
        return opening + (opening.isEmpty() && random.nextBoolean() ? capital(body) : body) + close;
    }

    private String filled(String clause) {
        return clause.replace("{menit}", String.valueOf(5 * (1 + random.nextInt(24))))
                .replace("{hari}", String.valueOf(2 + random.nextInt(20)))
                .replace("{jam}", String.valueOf(7 + random.nextInt(4)))
                .replace("{loket}", String.valueOf(1 + random.nextInt(6)))
                .replace("{nama_hari}", pick(DAYS))
                .replace("{layanan}", pick(SERVICES));
    }

    private String pick(String kind) {
        return pick(Objects.requireNonNull(CLAUSES.get(kind)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, List<String>> load() {
        var clauses = new HashMap<String, List<String>>();
        var resource = Objects.requireNonNull(Voices.class.getResourceAsStream("/demo/clauses.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t")).forEach(cells -> clauses.computeIfAbsent(
                            cells[0], kind -> new ArrayList<>())
                    .add(cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return clauses;
    }
}
