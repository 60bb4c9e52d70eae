package id.kentongan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The part of the story that has not come in yet; it comes day by day. */
public final class Unfolding {
    /** Waits for the next day of the story. */
    public interface Pause {
        /** @return false when no further day is wanted */
        boolean untilNextDay() throws InterruptedException;
    }

    /**
     * A day that has come in.
     *
     * @param chapter what the story is at
     * @param items that were said on it
     * @param answers that were given on it, also to what is older
     */
    public record Told(LocalDate day, String chapter, int items, int answers) {}

    private final List<Written> story;
    private final LocalDate today;
    private final int days;
    private final Delivery delivery;

    /** @param days before today that are still to come */
    Unfolding(List<Written> story, LocalDate today, int days, Delivery delivery) {
        this.story = story;
        this.today = today;
        this.days = days;
        this.delivery = delivery;
    }

    /** Delivers one day after the other, the last one yesterday, with a pause before each. */
    public void run(Pause pause, Consumer<Told> told) throws InterruptedException {
        for (var ago = days; ago >= 1 && pause.untilNextDay(); ago--) {
            told.accept(deliver(new StoryDay(today.minusDays(ago), ago)));
        }
    }

    private Told deliver(StoryDay day) {
        var date = day.date();
        var news = story.stream()
                .filter(written -> written.isNewsOn(date))
                .map(written -> written.asOf(date))
                .toList();
        for (var feed : Feed.values()) {
            var items = news.stream().filter(written -> written.feed() == feed).toList();
            if (!items.isEmpty()) {
                delivery.deliver(feed, feed.code() + "-" + date + ".csv", items);
            }
        }
        delivery.mark(day);
        var said = news.stream()
                .filter(written -> written.at().toLocalDate().equals(date))
                .count();
        var answered = news.stream()
                .filter(written -> written.answer() != null
                        && written.answer().at().toLocalDate().equals(date))
                .count();
        return new Told(date, day.phase().chapter(), (int) said, (int) answered);
    }
}
