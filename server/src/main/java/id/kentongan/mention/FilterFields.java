package id.kentongan.mention;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.Link;
import id.kentongan.text.Element;
import id.kentongan.text.Threat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the fields of a form and as chips of what is set, the same on every list of mentions.
 *
 * @param units what the viewer sees, for the picker
 */
public record FilterFields(Filter filter, MentionCards cards, List<Unit> units) {
    public FilterFields {
        units = List.copyOf(units);
    }

    public List<Field> fields(Texts t) {
        return List.of(
                Field.of(Field.Type.SEARCH, "q", t.of("mention.filter.q")).filled(filter.words()),
                Field.select(
                        "unit",
                        t.of("mention.filter.unit"),
                        text(filter.reach()),
                        UnitOptions.of(t, t.of("mention.filter.any"), units, filter.reach())),
                Field.select("rasa", t.of("mention.filter.rasa"), lower(filter.feeling()), feelings(t)),
                Field.select("bintang", t.of("mention.filter.bintang"), stars(), starChoices(t)),
                Field.select("unsur", t.of("mention.filter.unsur"), lower(filter.element()), elements(t)),
                Field.select("ancaman", t.of("mention.filter.ancaman"), lower(filter.threat()), threats(t)),
                Field.select("dijawab", t.of("mention.filter.dijawab"), answered(), answers(t)),
                Field.of(Field.Type.DATE, "dari", t.of("mention.filter.dari")).filled(text(filter.from())),
                Field.of(Field.Type.DATE, "sampai", t.of("mention.filter.sampai"))
                        .filled(text(filter.to())));
    }

    /**
     * What is set, each leading to the list without it; also what has no field of its own.
     *
     * @param address of the list with a filter
     */
    public List<Link> active(Texts t, Function<Filter, String> address) {
        return FilterAddress.parameters(filter).entrySet().stream()
                .map(part -> new Link(
                        t.of("mention.filter." + part.getKey()) + ": " + shown(t, part.getKey(), part.getValue()),
                        address.apply(without(part.getKey()))))
                .toList();
    }

    private String shown(Texts t, String name, String value) {
        return switch (name) {
            case "unit" ->
                filter.reach() == null
                        ? value
                        : filter.reach()
                                .named(
                                        t,
                                        cards.units()
                                                .getOrDefault(filter.reach().unit(), value));
            case "sumber" -> filter.source() == null ? value : cards.sources().getOrDefault(filter.source(), value);
            case "rasa" -> t.of("mention.feeling." + value);
            case "unsur" -> t.of("part.element." + value);
            case "arah" -> t.of("part.sentiment." + value);
            case "ancaman" -> t.of("part.threat." + value);
            case "dijawab" -> t.of("mention.answered." + value);
            case "hilang", "dihitung" -> t.of("mention." + value);
            case "jenis" -> t.of("mention.kind." + value);
            case "dari" -> filter.from() == null ? value : t.date(filter.from());
            case "sampai" -> filter.to() == null ? value : t.date(filter.to());
            case "masuk" -> filter.collectedSince() == null ? value : t.dateTime(filter.collectedSince());
            default -> value;
        };
    }

    private Filter without(String name) {
        var rest = new HashMap<>(FilterAddress.parameters(filter));
        rest.remove(name);
        if (name.equals("unsur")) {
            rest.remove("arah");
        }
        return FilterAddress.parse(rest);
    }

    private static List<Field.Option> feelings(Texts t) {
        var all = new ArrayList<>(List.of(any(t)));
        Arrays.stream(Feeling.values())
                .forEach(each -> all.add(new Field.Option(each.code(), t.of("mention.feeling." + each.code()))));
        return all;
    }

    private static List<Field.Option> elements(Texts t) {
        var all = new ArrayList<>(List.of(any(t)));
        Arrays.stream(Element.values())
                .forEach(each -> all.add(new Field.Option(each.code(), t.of("part.element." + each.code()))));
        return all;
    }

    private static List<Field.Option> threats(Texts t) {
        var all = new ArrayList<>(List.of(any(t)));
        Arrays.stream(Threat.values())
                .forEach(each -> all.add(new Field.Option(each.code(), t.of("part.threat." + each.code()))));
        return all;
    }

    private static List<Field.Option> starChoices(Texts t) {
        return List.of(
                any(t),
                new Field.Option("1,2", t.of("mention.stars.low")),
                new Field.Option("1", "1"),
                new Field.Option("2", "2"),
                new Field.Option("3", "3"),
                new Field.Option("4", "4"),
                new Field.Option("5", "5"));
    }

    private static List<Field.Option> answers(Texts t) {
        var all = new ArrayList<>(List.of(any(t)));
        for (var answered : Answered.values()) {
            all.add(new Field.Option(answered.code(), t.of("mention.answered." + answered.code())));
        }
        return all;
    }

    private static Field.Option any(Texts t) {
        return new Field.Option("", t.of("mention.filter.any"));
    }

    private String stars() {
        return filter.stars().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String lower(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private String answered() {
        var answered = filter.answered();
        return answered == null ? "" : answered.code();
    }
}
