package id.kentongan.trainer;

import id.kentongan.text.Element;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sets of the data folder whose licence lets a trained model be given away. Part names are {@code train} and
 * {@code valid}; languages and judol have no validation part, so every tenth text (by hash) and every eighth brand are
 * kept from training.
 */
final class Sets {
    static final int NEGATIVE = 0;
    static final int NEUTRAL = 1;
    static final int POSITIVE = 2;
    static final int UNKNOWN = -1;

    private static final Set<String> OPEN_LANGUAGE_SETS =
            Set.of("nusax", "nusatranslation", "nusaparagraph", "emot", "smsa");

    private final Path data;

    Sets(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    static int polarity(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "negative", "neg", "negatif", "anger", "sadness", "fear" -> NEGATIVE;
            case "neutral", "netral" -> NEUTRAL;
            case "positive", "pos", "positif", "happy", "love" -> POSITIVE;
            default -> UNKNOWN;
        };
    }

    List<Sample> smsa(String part) throws IOException {
        return labelled("smsa/" + part + ".tsv", "text", "label", "smsa");
    }

    List<Sample> nusax(String part) throws IOException {
        return labelled("nusax/" + part + ".tsv", "text", "label", "nusax");
    }

    List<Sample> nusatranslation(String part) throws IOException {
        return labelled("nusatranslation_senti/" + part + ".tsv", "text", "label", "nusatranslation");
    }

    /** The texts of one language, by the code of the set. */
    List<Sample> nusatranslation(String part, String language) throws IOException {
        Table table = Table.read(data.resolve("nusatranslation_senti/" + part + ".tsv"));
        return table.rows().stream()
                .filter(row -> table.value(row, "lang").equals(language))
                .map(row -> Sample.of(table.value(row, "text"), polarity(table.value(row, "label")), "nusatranslation"))
                .toList();
    }

    /** Titles with descriptions of pages on public sites, truth 1 where gambling was injected; other break-ins are left out. */
    List<Sample> pages() throws IOException {
        Table table = Table.read(data.resolve("judol_pages/train.tsv"));
        return table.rows().stream()
                .filter(row -> Set.of("hack judol", "aman").contains(table.value(row, "label")))
                .map(row -> Sample.of(
                        table.value(row, "title") + " " + table.value(row, "description"),
                        table.value(row, "label").equals("aman") ? 0 : 1,
                        "pages"))
                .toList();
    }

    List<Sample> emot(String part) throws IOException {
        return labelled("emot/" + part + ".tsv", "text", "label", "emot");
    }

    List<Sample> prdect() throws IOException {
        return labelled("prdect/train.tsv", "text", "label", "prdect");
    }

    /** Reviews with their stars, in the form of {@link #prdect()}. */
    List<Integer> prdectStars() throws IOException {
        return Table.read(data.resolve("prdect/train.tsv")).column("rating").stream()
                .map(Integer::valueOf)
                .toList();
    }

    List<Sample> headlines() throws IOException {
        return labelled("clickid/train.tsv", "text", "label", "clickid");
    }

    private List<Sample> labelled(String file, String text, String label, String origin) throws IOException {
        Table table = Table.read(data.resolve(file));
        List<String> labels = table.column(label);
        List<String> texts = table.column(text);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            samples.add(Sample.of(texts.get(i), polarity(labels.get(i)), origin));
        }
        return samples;
    }

    /** All reviews of hotels or cars, whatever they say. */
    List<Sample> reviews(String set, String part) throws IOException {
        return Table.read(data.resolve(set + "/" + part + ".tsv")).rows().stream()
                .map(row -> Sample.of(row.getFirst(), UNKNOWN, set))
                .toList();
    }

    /** Reviews of hotels or cars whose remarks all lean one way; what is mixed or says nothing is left out. */
    List<Sample> aspects(String set, String part) throws IOException {
        Table table = Table.read(data.resolve(set + "/" + part + ".tsv"));
        List<Sample> samples = new ArrayList<>();
        for (List<String> row : table.rows()) {
            int negative = 0;
            int positive = 0;
            for (String value : row.subList(1, row.size())) {
                negative += polarity(value) == NEGATIVE ? 1 : 0;
                positive += polarity(value) == POSITIVE ? 1 : 0;
            }
            if ((negative == 0) != (positive == 0)) {
                samples.add(Sample.of(row.getFirst(), negative > 0 ? NEGATIVE : POSITIVE, set));
            }
        }
        return samples;
    }

    /** Texts of known language, the truth being the place of the code in {@code codes}. */
    List<Sample> languages(List<String> codes, boolean heldOut) throws IOException {
        Table table = Table.read(data.resolve("lid/train.tsv"));
        List<Sample> samples = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String text = table.value(row, "text");
            String source = table.value(row, "src");
            if (OPEN_LANGUAGE_SETS.contains(source) && isHeldOut(text, 10) == heldOut) {
                samples.add(Sample.of(text, codes.indexOf(table.value(row, "lang")), source));
            }
        }
        return samples;
    }

    /** Texts of the languages for which no open set speaks, or speaks only in translation; measured with, never trained on. */
    List<Sample> closedLanguages(List<String> codes) throws IOException {
        Table table = Table.read(data.resolve("lid/train.tsv"));
        return table.rows().stream()
                .filter(row -> !OPEN_LANGUAGE_SETS.contains(table.value(row, "src")))
                .map(row -> Sample.of(table.value(row, "text"), codes.indexOf(table.value(row, "lang")), "closed"))
                .toList();
    }

    static List<Sample> firstWords(List<Sample> samples, int count) {
        return samples.stream()
                .map(sample -> {
                    List<String> words = List.of(sample.text().split(" "));
                    return sample.with(String.join(" ", words.subList(0, Math.min(count, words.size()))));
                })
                .toList();
    }

    /** NusaX with the language as origin. */
    List<Sample> nusaxLanguages(String part) throws IOException {
        Table table = Table.read(data.resolve("nusax/" + part + ".tsv"));
        return table.rows().stream()
                .map(row -> Sample.of(
                        table.value(row, "text"), polarity(table.value(row, "label")), table.value(row, "lang")))
                .toList();
    }

    /** Reviews whose label is made from their stars: one and two negative, three neutral, four and five positive. */
    List<Sample> stars(String file, String column) throws IOException {
        Table table = Table.read(data.resolve(file));
        return table.rows().stream()
                .map(row -> {
                    double stars = Double.parseDouble(table.value(row, column));
                    return Sample.of(
                            table.value(row, "text"), stars < 3 ? NEGATIVE : stars > 3 ? POSITIVE : NEUTRAL, file);
                })
                .toList();
    }

    List<Sample> labelled(String file, String label) throws IOException {
        return labelled(file, "text", label, file);
    }

    /** Texts, truth 1 where a column holds a value. */
    List<Sample> flagged(String file, String column, String value) throws IOException {
        Table table = Table.read(data.resolve(file));
        return table.rows().stream()
                .map(row -> Sample.of(
                        table.value(row, "text"), table.value(row, column).equals(value) ? 1 : 0, file))
                .toList();
    }

    /**
     * A text with its service elements.
     *
     * @param elements {@code element:polarity}, comma-separated
     * @param maybe elements of which a reader could not decide
     */
    record Labelled(String text, @Nullable Integer stars, String elements, String maybe) {
        @Nullable
        String polarityOf(Element element) {
            for (String label : elements.split(",")) {
                if (label.startsWith(element.code() + ":")) {
                    return label.substring(element.code().length() + 1);
                }
            }
            return null;
        }
    }

    List<Labelled> elements() throws IOException {
        Table table = Table.read(data.resolve("elements/dev.tsv"));
        return table.rows().stream()
                .map(row -> new Labelled(
                        table.value(row, "text"),
                        table.value(row, "rating").isEmpty() ? null : Integer.valueOf(table.value(row, "rating")),
                        table.value(row, "elements"),
                        table.value(row, "maybe")))
                .toList();
    }

    /** Comments under videos, truth 1 where they advertise gambling. */
    List<Sample> gambling(Predicate<Comment> wanted) throws IOException {
        Table table = Table.read(data.resolve("judol_comments/train.tsv"));
        List<Sample> samples = new ArrayList<>();
        for (List<String> row : table.rows()) {
            var comment = new Comment(
                    table.value(row, "text"),
                    table.value(row, "label").equals("1"),
                    table.value(row, "brand"),
                    table.value(row, "src"));
            if (wanted.test(comment)) {
                samples.add(Sample.of(comment.text(), comment.gambling() ? 1 : 0, "judol"));
            }
        }
        return samples;
    }

    /** A comment under a video. */
    record Comment(String text, boolean gambling, String brand, String source) {
        boolean open() {
            return source.equals("gbennnn");
        }

        boolean heldOut() {
            return isHeldOut(text, 10) || heldOutBrand();
        }

        /** The same comment with another name where the brand stood, if the brand can be found in it. */
        String renamed(String name) {
            Words words = Words.of(NormalForm.of(text));
            for (int first = 0; first < words.count() && !brand.isEmpty(); first++) {
                var letters = new StringBuilder();
                for (int word = first; word < Math.min(words.count(), first + 3); word++) {
                    letters.append(words.text(word));
                    if (letters.toString().equals(brand)) {
                        return text.substring(0, words.from(first)) + name + text.substring(words.to(word));
                    }
                }
            }
            return text;
        }

        boolean heldOutBrand() {
            return !brand.isEmpty() && isHeldOut(brand, 8);
        }
    }

    /** One text in {@code every}, the same ones on every machine. */
    static boolean isHeldOut(String text, int every) {
        return Math.floorMod(text.hashCode() * 0x9E3779B1 >>> 7, every) == 0;
    }
}
