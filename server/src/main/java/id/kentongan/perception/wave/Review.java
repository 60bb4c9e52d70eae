package id.kentongan.perception.wave;

import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionId;
import id.kentongan.people.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a wave is found by.
 *
 * @param day by the clock of the unit
 * @param text empty where only stars were given or no words are kept
 * @param author the keyed digest of the author's name
 */
public record Review(
        MentionId id,
        UnitId unit,
        LocalDate day,
        @Nullable Integer stars,
        String text,
        @Nullable Long author) {
    static Review of(Mention mention, ZoneId zone) {
        return new Review(
                mention.id(),
                mention.unit(),
                LocalDate.ofInstant(mention.at(), zone),
                mention.stars(),
                mention.text(),
                mention.authorKey());
    }
}
