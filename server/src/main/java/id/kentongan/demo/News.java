package id.kentongan.demo;

import id.kentongan.demo.Written.Words;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What made-up local newsrooms write, and what the Polres hands to them. Newsrooms copy: one text comes under several
 * headlines, cut to several lengths. For one thread.
 */
final class News {
    private static final String OWN = "Humas Polres Muara Kenanga";

    private final Pen pen;
    private int count;

    /** The body of the apology, from the day it is written on. */
    private @Nullable String apology;

    News(Pen pen) {
        this.pen = pen;
    }

    void write(StoryDay day, Consumer<Written> out) {
        for (var n = pen.count(0.52 * day.busy()); n > 0; n--) {
            event(Headed.of(pen.oneOf(pen.phrases().of("berita.biasa"))), pen.chance(0.25) ? 2 : 1, day, out);
        }
        if (pen.chance(0.12 * day.busy())) {
            var release = Headed.of(pen.oneOf(pen.phrases().of("berita.rilis")));
            out.accept(item(pen.fill(release.title()), pen.fill(release.body()), OWN, day.between(9, 15, pen)));
        }
        for (var key : pen.phrases().below("hari." + day.daysAgo())) {
            var newsrooms = Integer.parseInt(key.substring(key.lastIndexOf('.') + 1));
            pen.phrases().of(key).forEach(story -> event(Headed.of(story), newsrooms, day, out));
        }
        apologise(day, out);
    }

    private void apologise(StoryDay day, Consumer<Written> out) {
        if (day.daysAgo() == Phase.APOLOGY) {
            var release = Headed.of(pen.phrases().of("rilis").getFirst());
            apology = release.body();
            out.accept(item(release.title(), release.body(), OWN, day.date().atTime(9, 30)));
        }
        if (apology != null && day.isAgo(Phase.APOLOGY, Phase.APOLOGY - 1)) {
            copies(pen.phrases().of("salinan").getFirst(), apology, 3, day, out);
        }
    }

    private void event(Headed told, int newsrooms, StoryDay day, Consumer<Written> out) {
        copies(told.title(), pen.fill(told.body()), newsrooms, day, out);
    }

    private void copies(String title, String body, int newsrooms, StoryDay day, Consumer<Written> out) {
        var names = new ArrayList<>(pen.phrases().of("media"));
        Collections.shuffle(names, new Random(pen.between(0, Integer.MAX_VALUE - 1)));
        for (var i = 0; i < newsrooms; i++) {
            var text = i == 0 ? body : cut(body);
            out.accept(item(pen.fill(title), text, names.get(i), day.between(10 + i, 17 + i, pen)));
        }
    }

    /** The first sentences, as a newsroom takes over what another has written, with its own mark before them. */
    private String cut(String body) {
        var sentences = List.of(body.split("(?<=\\.) "));
        var kept = sentences.subList(0, pen.between(Math.min(2, sentences.size()), sentences.size()));
        var mark = pen.chance(0.5) ? pen.oneOf(List.of("MUARA KENANGA - ", "Kenanga, ", "KENANGA. ")) : "";
        return mark + String.join(" ", kept);
    }

    private Written item(String title, String text, String author, LocalDateTime at) {
        var host = author.equals(OWN)
                ? "humas-polres"
                : author.toLowerCase(Locale.ROOT).replace(' ', '-');
        var link = "https://%s.example/%s/%d".formatted(host, at.toLocalDate(), ++count);
        return Written.of(Feed.NEWS, null, at, Words.of(title, text, author, link), null);
    }
}
