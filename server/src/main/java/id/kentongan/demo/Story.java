package id.kentongan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Everything that is said in the made-up regency in eighteen months, up to the day before today. */
final class Story {
    static final int DAYS = 548;

    private static final long SEED = 20261124;

    private final Pen pen = new Pen(new Random(SEED));
    private final Answers answers = new Answers(pen);
    private final Reviews reviews = new Reviews(pen, answers);
    private final Comments comments = new Comments(pen, answers);
    private final Complaints complaints = new Complaints(pen, answers);
    private final News news = new News(pen);

    private Story() {}

    /** In the order of time. The same day gives the same story. */
    static List<Written> upTo(LocalDate today) {
        var story = new Story();
        var all = new ArrayList<Written>();
        for (var ago = DAYS; ago >= 1; ago--) {
            var day = new StoryDay(today.minusDays(ago), ago);
            story.tell(day, written -> all.add(written.numbered(all.size() + 1)));
        }
        all.sort(Comparator.comparing(Written::at));
        return List.copyOf(all);
    }

    private void tell(StoryDay day, Consumer<Written> out) {
        reviews.write(day, out);
        comments.write(day, out);
        complaints.write(day, out);
        news.write(day, out);
    }
}
