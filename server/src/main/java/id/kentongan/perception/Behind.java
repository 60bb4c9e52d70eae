package id.kentongan.perception;

import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.people.Reach;
import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the items behind the figures of units: each list holds exactly the items that its figure counts.
 *
 * @param reach the units, {@code null} for everything one may see
 */
public record Behind(@Nullable Reach reach) {
    private static final Set<Integer> ANY_STARS = Set.of(1, 2, 3, 4, 5);

    /** Everything that counts. */
    public String all(Span span) {
        return FilterAddress.of(filter(span));
    }

    /** Everything with stars. */
    public String rating(Span span) {
        return FilterAddress.of(filter(span).withStars(ANY_STARS));
    }

    public String feeling(Span span, Feeling feeling) {
        return FilterAddress.of(filter(span).withFeeling(feeling));
    }

    public String element(Span span, Element element, Polarity polarity) {
        return FilterAddress.of(filter(span).withElement(element, polarity));
    }

    /** Everything that speaks of the element, whichever way it leans. */
    public String element(Span span, Element element) {
        return FilterAddress.of(filter(span).withElement(element, null));
    }

    /** The reviews that were answered, or were answered so soon. */
    public String answered(Span span, Answered answered) {
        return FilterAddress.of(filter(span).withKind(Kind.REVIEW).withAnswer(answered));
    }

    private Filter filter(Span span) {
        return Filter.NONE.withReach(reach).withCounted(span.from(), span.to());
    }
}
