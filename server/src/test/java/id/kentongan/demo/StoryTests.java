package id.kentongan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class StoryTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Map<LocalDate, List<Written>> STORIES =
            Stream.iterate(TODAY, day -> day.plusDays(3)).limit(5).collect(Collectors.toMap(day -> day, Story::upTo));
    private static final List<Written> STORY = Objects.requireNonNull(STORIES.get(TODAY));

    private static final Pattern PHONE = Pattern.compile("(?:\\+?62|\\b0)8[\\d\\s-]{6,}|\\d{7,}");
    private static final Pattern ADDRESS = Pattern.compile("https?://([^/\\s]+)");
    private static final Pattern BARE_DOMAIN =
            Pattern.compile("\\b[\\w-]+\\.(?:com|net|org|info|id|go\\.id|co|xyz|me|ly|link|site|online)\\b");

    @Test
    void tellsTheSameStoryOnTheSameDay() {
        assertThat(Table.of(Story.upTo(TODAY))).isEqualTo(Table.of(STORY));
    }

    @Test
    void holdsEighteenMonths() {
        assertThat(STORY).hasSizeBetween(6000, 9000).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(STORY.getFirst().at().toLocalDate()).isBetween(TODAY.minusDays(548), TODAY.minusDays(546));
        assertThat(STORY.getLast().at().toLocalDate()).isEqualTo(YESTERDAY);
        assertThat(STORY).extracting(Written::id).doesNotHaveDuplicates();
    }

    @Test
    void neverReachesIntoTheFuture() {
        assertThat(STORY).allMatch(written -> written.at().toLocalDate().isBefore(TODAY));
        assertThat(STORY.stream()
                        .map(written -> written.asOf(YESTERDAY).answer())
                        .filter(Objects::nonNull))
                .hasSizeGreaterThan(500)
                .allMatch(answer -> answer.at().toLocalDate().isBefore(TODAY));
    }

    @Test
    void answersNothingBeforeItWasSaid() {
        assertThat(STORY)
                .allMatch(written ->
                        written.answer() == null || !written.answer().at().isBefore(written.at()));
    }

    @Test
    void slowsTheLicenceOfficeDownAndRepairsIt() {
        var soft = new SoftAssertions();
        soft.assertThat(stars(Office.SIM, 548, 50)).as("calm").isBetween(3.9, 4.4);
        soft.assertThat(stars(Office.SIM, 49, 29)).as("slow").isBetween(2.3, 3.1);
        soft.assertThat(stars(Office.SIM, 28, 19)).as("rumour").isBetween(1.5, 2.4);
        soft.assertThat(stars(Office.SIM, 18, 10)).as("repair begins").isBetween(2.8, 4.0);
        soft.assertThat(stars(Office.SIM, 9, 1)).as("repaired").isBetween(3.9, 4.7);
        soft.assertAll();
    }

    @Test
    void leavesTheOtherOfficesAsTheyWere() {
        for (var office : List.of(Office.SKCK, Office.SAMSAT, Office.SPKT)) {
            assertThat(stars(office, 49, 1)).as(office.title()).isCloseTo(stars(office, 548, 50), offset(0.5));
        }
        assertThat(stars(Office.SKCK, 548, 1)).isGreaterThan(stars(Office.SAMSAT, 548, 1) + 0.4);
    }

    @Test
    void spreadsTheRumourFromItsDayOn() {
        Predicate<Written> tells = written -> written.words().text().contains("350");
        assertThat(ago(548, 29).filter(tells)).isEmpty();
        assertThat(ago(28, 19).filter(tells).filter(written -> written.feed() == Feed.COMMENTS))
                .hasSizeGreaterThan(25);
        assertThat(ago(28, 19).filter(tells).filter(written -> written.feed() == Feed.NEWS))
                .hasSizeGreaterThan(3);
    }

    @Test
    void letsNewsroomsCopyOneText() {
        var copies = ago(27, 26)
                .filter(written ->
                        written.feed() == Feed.NEWS && written.words().text().contains("Sebuah video percakapan"))
                .toList();
        assertThat(copies).hasSizeBetween(4, 5);
        assertThat(copies)
                .extracting(copy -> copy.words().title())
                .doesNotContain("")
                .hasSizeGreaterThan(2);
    }

    @Test
    void answersMoreAndSoonerAfterTheApology() {
        assertThat(answered(180, 50)).isLessThan(0.3);
        assertThat(answered(15, 4)).isGreaterThan(0.5);
        assertThat(meanWait(180, 50)).isGreaterThan(Duration.ofDays(4));
        assertThat(meanWait(17, 1)).isLessThan(Duration.ofDays(1));
    }

    @Test
    void isQuieterOnSundays() {
        assertThat(onDay(DayOfWeek.SUNDAY)).isLessThan(onDay(DayOfWeek.TUESDAY) * 0.7);
    }

    @Test
    void namesNoNumberAndNoAddressThatMightBeReal() {
        var all = STORY.stream()
                .flatMap(written -> Stream.of(
                        written.words().text(),
                        written.words().title(),
                        written.words().link()))
                .toList();
        assertThat(all.stream().filter(text -> PHONE.matcher(text).find())).isEmpty();
        assertThat(all.stream().filter(text -> BARE_DOMAIN.matcher(text).find()))
                .isEmpty();
        assertThat(all.stream().flatMap(text -> ADDRESS.matcher(text).results()).map(address -> address.group(1)))
                .isNotEmpty()
                .allMatch(host -> host.endsWith(".example") || host.endsWith(".test"));
    }

    private static Stream<Written> ago(int earliest, int latest) {
        return ago(STORY, TODAY, earliest, latest);
    }

    private static Stream<Written> ago(List<Written> story, LocalDate today, int earliest, int latest) {
        return story.stream().filter(written -> {
            var days = ChronoUnit.DAYS.between(written.at().toLocalDate(), today);
            return days <= earliest && days >= latest;
        });
    }

    /** Over stories told on several days: chance moves a few days of one office. */
    private static double stars(Office office, int earliest, int latest) {
        return STORIES.entrySet().stream()
                .flatMap(story -> ago(story.getValue(), story.getKey(), earliest, latest))
                .filter(written -> written.place() == office && written.words().stars() != null)
                .mapToInt(written -> Objects.requireNonNull(written.words().stars()))
                .average()
                .orElseThrow();
    }

    private static double answered(int earliest, int latest) {
        return ago(earliest, latest)
                .filter(written -> written.words().stars() != null)
                .mapToInt(written -> written.answer() == null ? 0 : 1)
                .average()
                .orElseThrow();
    }

    private static Duration meanWait(int earliest, int latest) {
        return Duration.ofMinutes((long) ago(earliest, latest)
                .filter(written -> written.words().stars() != null && written.answer() != null)
                .mapToLong(written ->
                        Duration.between(written.at(), written.answer().at()).toMinutes())
                .average()
                .orElseThrow());
    }

    private static double onDay(DayOfWeek day) {
        return ago(548, 60)
                .filter(written -> written.at().getDayOfWeek() == day)
                .count();
    }
}
