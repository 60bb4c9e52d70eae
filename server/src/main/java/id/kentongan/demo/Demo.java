package id.kentongan.demo;

import id.kentongan.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Builds a made-up regency and lets in what its people say. Only on an installation where nobody is yet. */
@Component
public class Demo {
    /** A person who may sign in to the demo; the password was made for this run. */
    public record SignIn(String name, String password, Role role) {}

    /** What stands when the demo is built, and what is still to come. */
    public record Stage(List<SignIn> signIns, Unfolding rest) {}

    /** Days that an unfolding demo keeps back: a calm start, and the story of the licence office. */
    public static final int UNFOLDED_DAYS = 60;

    private final Regency regency;
    private final Desks desks;
    private final Satisfaction satisfaction;
    private final Clock clock;

    Demo(Regency regency, Desks desks, Satisfaction satisfaction, Clock clock) {
        this.regency = regency;
        this.desks = desks;
        this.satisfaction = satisfaction;
        this.clock = clock;
    }

    /**
     * Sets everything up and asks for the imports of what was said before; they run in the background.
     *
     * @param daysKept days before today that are left for {@link Stage#rest}; 0 lets everything in
     */
    public Stage build(int daysKept) {
        var built = regency.build();
        var delivery = desks.open(built);
        var today = LocalDate.now(clock.withZone(Regency.WIB));
        satisfaction.open(Objects.requireNonNull(built.offices().get(Office.SIM)), today);
        var story = Story.upTo(today);
        var lastDay = today.minusDays(daysKept + 1L);
        for (var feed : Feed.values()) {
            var items = story.stream()
                    .filter(written -> written.feed() == feed
                            && !written.at().toLocalDate().isAfter(lastDay))
                    .map(written -> written.asOf(lastDay))
                    .toList();
            delivery.deliver(feed, feed.code() + ".csv", items);
        }
        for (var ago = UNFOLDED_DAYS; ago > daysKept; ago--) {
            delivery.mark(new StoryDay(today.minusDays(ago), ago));
        }
        return new Stage(built.signIns(), new Unfolding(story, today, daysKept, delivery));
    }
}
