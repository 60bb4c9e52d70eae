package id.kentongan.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed as the whole story knows it.
 *
 * @param number its own in the story, 0 before it has one
 * @param place the office it is about, {@code null} when it is about the institution
 * @param at on the wall clock of the regency
 * @param answer what the institution says to it, sooner or later
 */
record Written(
        int number,
        Feed feed,
        @Nullable Office place,
        LocalDateTime at,
        Words words,
        @Nullable Answer answer) {
    /** @param title empty when there is none; so are author and link */
    record Words(@Nullable Integer stars, String title, String text, String author, String link) {
        static Words of(String text, String author) {
            return new Words(null, "", text, author, "");
        }

        static Words of(int stars, String text, String author) {
            return new Words(stars, "", text, author, "");
        }

        static Words of(String title, String text, String author, String link) {
            return new Words(null, title, text, author, link);
        }
    }

    record Answer(String text, LocalDateTime at) {}

    static Written of(Feed feed, @Nullable Office place, LocalDateTime at, Words words, @Nullable Answer answer) {
        return new Written(0, feed, place, at, words, answer);
    }

    Written numbered(int own) {
        return new Written(own, feed, place, at, words, answer);
    }

    /** How the source knows it. */
    String id() {
        return "contoh-" + feed.code() + "-" + number;
    }

    /** When the story has come to the end of that day: an answer of later is not there yet. */
    Written asOf(LocalDate day) {
        return answer != null && answer.at().toLocalDate().isAfter(day)
                ? new Written(number, feed, place, at, words, null)
                : this;
    }

    /** Whether it came, or was answered, on that day. */
    boolean isNewsOn(LocalDate day) {
        return at.toLocalDate().equals(day)
                || answer != null && answer.at().toLocalDate().equals(day);
    }
}
