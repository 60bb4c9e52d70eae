package id.kentongan.report.paper;

import id.kentongan.perception.Perception;
import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Proportion;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One element of service and how it was spoken of.
 *
 * @param share of the negative ones among those that speak of it
 */
record ElementFigure(Element element, long said, long negative, Proportion share) {
    /** Those that anybody spoke of, the most complained of first. */
    static List<ElementFigure> of(Perception perception) {
        return Arrays.stream(Element.values())
                .map(element -> new ElementFigure(
                        element,
                        perception.of(element),
                        perception.of(element, Polarity.NEGATIVE),
                        perception.share(element, Polarity.NEGATIVE)))
                .filter(element -> element.said() > 0)
                .sorted(Comparator.comparingLong(ElementFigure::negative)
                        .thenComparingLong(ElementFigure::said)
                        .reversed())
                .toList();
    }

    String name(Texts t) {
        return t.of("part.element." + element.code());
    }
}
