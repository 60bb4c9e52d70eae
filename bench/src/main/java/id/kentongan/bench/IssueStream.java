package id.kentongan.bench;

import id.kentongan.bench.IssueTexts.Crisis;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up stream: days of ordinary posts with the rhythm of day and week, and in them a crisis, a campaign of copies, and what
 * comes with the calendar. Who knows the seed knows the stream.
 */
final class IssueStream {
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    static final int WEEKS = 4;
    private static final long HOUR = 3600;
    private static final int CRISIS_POSTS = 80;
    private static final int COPIES = 60;
    private static final int CALENDAR_POSTS = 25;
    /** How much is written at each hour of a day. */
    private static final double[] HOURS = {3, 2, 1, 1, 2, 4, 6, 7, 7, 7, 7, 6, 7, 6, 6, 6, 6, 6, 7, 8, 8, 7, 6, 4};

    private static final List<String> PHRASES = List.of(
            "jumat berkah",
            "senin semangat",
            "follow friday",
            "town hall",
            "apel pagi",
            "car free day",
            "kajian rutin",
            "throwback thursday",
            "pasar tani",
            "music monday");

    /** How sources are told. */
    enum Sources {
        NONE,
        MANY,
        FEW
    }

    enum Kind {
        ORGANIC,
        COORDINATED,
        CALENDAR
    }

    /** @param first whether nothing could tell yet that it returns */
    record Event(int number, Kind kind, String name, Instant began, boolean first) {}

    /** @param event {@code null} when it speaks of nothing in particular */
    record Item(
            String id,
            Instant at,
            @Nullable String source,
            String text,
            @Nullable Event event) {}

    private final Random random;
    private final Sources sources;
    private final List<String> background;
    private final LocalDate start;
    private final List<Item> items = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    IssueStream(long seed, Sources sources, List<String> background, LocalDate start) {
        this.random = new Random(seed);
        this.sources = sources;
        this.background = background;
        this.start = start;
    }

    List<Event> events() {
        return events;
    }

    /** The posts in the order of time. */
    List<Item> items() {
        items.sort(Comparator.comparing(Item::at));
        return items;
    }

    IssueStream ordinary(int postsADay) {
        var shuffled = new ArrayList<>(background);
        Collections.shuffle(shuffled, random);
        var next = 0;
        for (var day = 0; day < WEEKS * 7; day++) {
            var date = start.plusDays(day);
            var share = date.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.7 : 1.05;
            var posts = (int) (postsADay * share * (0.9 + 0.2 * random.nextDouble()));
            for (var i = 0; i < posts; i++) {
                var at = date.atStartOfDay(ZONE).toInstant().plusSeconds(hour() * HOUR + random.nextInt((int) HOUR));
                put(at, source(), shuffled.get(next++ % shuffled.size()), null);
            }
        }
        return this;
    }

    private long hour() {
        var left = random.nextDouble()
                * IntStream.range(0, 24).mapToDouble(i -> HOURS[i]).sum();
        var hour = 0;
        while (hour < 23 && left >= HOURS[hour]) {
            left -= HOURS[hour++];
        }
        return hour;
    }

    /** Posts of a crisis, by its own curve where it is known, else a quick rise and a slow fall. */
    IssueStream crisis(Crisis crisis) {
        var event = open(Kind.ORGANIC, crisis.name(), moment(12, 24), false);
        var picked = IntStream.range(0, crisis.texts().size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(picked, random);
        var texts = picked.stream().limit(CRISIS_POSTS).sorted().toList();
        var curve = crisis.curve();
        var times = IntStream.range(0, texts.size())
                .mapToLong(i -> curve.isEmpty() ? gamma(5 * HOUR) : curve.get(random.nextInt(curve.size())))
                .sorted()
                .toArray();
        for (var i = 0; i < texts.size(); i++) {
            put(event.began().plusSeconds(times[i]), source(), crisis.texts().get(texts.get(i)), event);
        }
        return this;
    }

    /** One to three templates, each copy a little different, from a handful of accounts. */
    IssueStream campaign(List<String> from) {
        var event = open(Kind.COORDINATED, "campaign", moment(10, 26), false);
        var long12 =
                from.stream().filter(text -> text.split("\\s+").length >= 12).toList();
        var templates = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> long12.get(random.nextInt(long12.size())))
                .toList();
        var accounts = IntStream.range(0, 5).mapToObj(i -> source()).toList();
        for (var i = 0; i < COPIES; i++) {
            var text = varied(templates.get(random.nextInt(templates.size())));
            put(event.began().plusSeconds(gamma(2 * HOUR)), accounts.get(random.nextInt(5)), text, event);
        }
        return this;
    }

    private String varied(String template) {
        var words = new ArrayList<>(List.of(template.split("\\s+")));
        for (var i = random.nextInt(4); i > 0; i--) {
            words.set(random.nextInt(words.size()), word());
        }
        if (random.nextBoolean()) {
            words.add(random.nextBoolean() ? 0 : words.size(), word());
        }
        if (random.nextInt(4) == 0) {
            words.subList(words.size() - 3, words.size()).clear();
        }
        return String.join(" ", words);
    }

    private String word() {
        var words = background.get(random.nextInt(background.size())).split("\\s+");
        return words[random.nextInt(words.length)];
    }

    /** A phrase on the same day of each week, in posts that have nothing else in common. */
    IssueStream weekly() {
        var phrase = PHRASES.get(random.nextInt(PHRASES.size()));
        var first = start.plusDays(3 + random.nextInt(4))
                .atTime(7 + random.nextInt(12), 0)
                .atZone(ZONE)
                .toInstant();
        for (var week = 0; week < WEEKS - (first.isAfter(day(6)) ? 1 : 0); week++) {
            var event = open(Kind.CALENDAR, "weekly", first.plusSeconds(week * 7 * 24 * HOUR), week == 0);
            for (var i = 0; i < CALENDAR_POSTS; i++) {
                put(event.began().plusSeconds(gamma(HOUR / 2)), source(), around(phrase), event);
            }
        }
        return this;
    }

    /** Greetings on a national day. */
    IssueStream holiday(LocalDate day, List<String> greetings) {
        var event = open(Kind.CALENDAR, "holiday", day.atTime(6, 0).atZone(ZONE).toInstant(), false);
        for (var i = 0; i < 2 * CALENDAR_POSTS; i++) {
            var greeting = greetings.get(random.nextInt(greetings.size()));
            put(event.began().plusSeconds(gamma(2 * HOUR)), source(), around(greeting), event);
        }
        return this;
    }

    private String around(String phrase) {
        var words = List.of(background.get(random.nextInt(background.size())).split("\\s+"));
        var some = words.subList(0, Math.min(words.size(), 3 + random.nextInt(8)));
        var rest = String.join(" ", some);
        return random.nextBoolean() ? phrase + " " + rest : rest + " " + phrase;
    }

    private Event open(Kind kind, String name, Instant began, boolean first) {
        var event = new Event(events.size(), kind, name, began, first);
        events.add(event);
        return event;
    }

    private Instant moment(int fromDay, int toDay) {
        return day(fromDay + random.nextInt(toDay - fromDay)).plusSeconds(random.nextInt(24) * HOUR);
    }

    private Instant day(int day) {
        return start.plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    /** Seconds of a gamma distribution of shape 2. */
    private long gamma(double scale) {
        return (long) (-scale * Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())));
    }

    private @Nullable String source() {
        return switch (sources) {
            case NONE -> null;
            case MANY -> "akun" + (int) (3000 * Math.pow(random.nextDouble(), 2));
            case FEW -> "portal" + (int) (15 * Math.pow(random.nextDouble(), 1.5));
        };
    }

    private void put(Instant at, @Nullable String source, String text, @Nullable Event event) {
        items.add(new Item("i" + items.size(), at, source, text, event));
    }

    static Map<String, Item> byId(List<Item> items) {
        var byId = new HashMap<String, Item>();
        items.forEach(item -> byId.put(item.id(), item));
        return byId;
    }
}
