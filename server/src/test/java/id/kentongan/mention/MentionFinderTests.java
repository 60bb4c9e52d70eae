package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Mentions.Capped;
import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.text.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and counts that take shortcuts, held against those that take none. */
class MentionFinderTests extends LifeTest {
    private static final String DIRTY_TOILET = "q=toilet+kotor";

    @BeforeEach
    void takeReviewsOfWhichEveryThirdHasBothWords() {
        take(IntStream.range(0, 30)
                .mapToObj(i -> review(
                        i,
                        switch (i % 3) {
                            case 0 -> "Toiletnya ada, tetapi toilet kotor sekali dan bau, kecewa";
                            case 1 -> "Toilet bersih, petugas ramah";
                            default -> "Lantai kotor";
                        }))
                .toArray(Entry[]::new));
    }

    private static Item review(int number, String text) {
        var at = MARCH.plus(Duration.ofDays(number));
        return new Item("r" + number, Kind.REVIEW, at, at, 2, text, null, null, "Siti", HERE, null, null);
    }

    @Test
    void pagesOfSeveralWordsAreTheWholeListInPieces() {
        var whole = mentions.list(scope, FilterAddress.parseQuery(DIRTY_TOILET), null, 100)
                .mentions();

        assertThat(whole).hasSize(10).allMatch(mention -> mention.text().contains("kotor"));
        assertThat(inPieces(DIRTY_TOILET)).isEqualTo(whole);
    }

    @Test
    void severalWordsKeepToTheOtherFilters() {
        var days = DIRTY_TOILET + "&dari=2026-03-06&sampai=2026-03-21";

        assertThat(inPieces(days)).extracting(Mention::externalId).containsExactly("r18", "r15", "r12", "r9", "r6");
        assertThat(inPieces(days + "&bintang=5")).isEmpty();
    }

    @Test
    void newsStopsAtItsLimit() {
        var since = Instant.EPOCH;
        var negative = mentions.count(scope, Filter.NONE.withFeeling(Feeling.NEGATIVE), 100);

        assertThat(mentions.arrivals(scope, since, 30).all()).isEqualTo(new Capped(30, false));
        assertThat(mentions.arrivals(scope, since, 30).negative()).isEqualTo(negative);
        assertThat(mentions.arrivals(scope, since, 29).all()).isEqualTo(new Capped(29, true));
        assertThat(mentions.arrivals(scope, since, 29).negative().more()).isTrue();
        assertThat(mentions.arrivals(scope, Instant.now().plusSeconds(60), 29).all())
                .isEqualTo(new Capped(0, false));
    }

    private List<Mention> inPieces(String query) {
        var filter = FilterAddress.parseQuery(query);
        var all = new ArrayList<Mention>();
        Mentions.@Nullable Key after = null;
        do {
            var page = mentions.list(scope, filter, after, 2);
            all.addAll(page.mentions());
            after = page.next();
        } while (after != null);
        return all;
    }
}
