package id.kentongan.mention;

import id.kentongan.platform.BadInput;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import id.kentongan.text.Span;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person said instead of the reader. It stands beside what the reader found, which it does not erase.
 *
 * @param was what stood there before
 * @param confidence how sure the reader was of that; {@code null} where a person had said it, or where nothing was found
 * @param model the reader that found it, {@code null} as above
 */
public record Correction(
        UUID id,
        int version,
        Change change,
        Change was,
        @Nullable Double confidence,
        @Nullable String model,
        UUID person,
        String personName,
        Instant at,
        boolean withdrawn) {

    /** One decision and what it should be. */
    public sealed interface Change {
        /** The name of the decision: {@code sentiment}, or the code of an element or a threat. */
        String head();

        /** What it should be, as it is stored. */
        String value();

        /** How that decision stands in a reading. */
        Change in(Reading reading);

        /** How sure the reading is of it, {@code null} where it found nothing. */
        @Nullable
        Double confidence(Reading reading);

        /** The reading with this decision. */
        Reading applyTo(Reading reading);

        /**
         * Reads what {@link #head} and {@link #value} write.
         *
         * @throws BadInput when there is no such decision
         */
        static Change of(String head, String value) {
            try {
                if (head.equals(Feels.HEAD)) {
                    return new Feels(Polarity.valueOf(upper(value)));
                }
                for (var threat : Threat.values()) {
                    if (threat.code().equals(head)) {
                        return new Carries(threat, Boolean.parseBoolean(value));
                    }
                }
                var element = Element.valueOf(upper(head));
                return new SpeaksOf(element, value.equals(NONE) ? null : Polarity.valueOf(upper(value)));
            } catch (IllegalArgumentException e) {
                throw new BadInput(head + "=" + value, e);
            }
        }
    }

    private static final String NONE = "none";

    /** Nothing in the text led to what a person says of all of it. */
    private static final Span NOWHERE = new Span(0, 0);

    /** How the text feels. */
    public record Feels(Polarity polarity) implements Change {
        private static final String HEAD = "sentiment";

        @Override
        public String head() {
            return HEAD;
        }

        @Override
        public String value() {
            return lower(polarity);
        }

        @Override
        public Change in(Reading reading) {
            return new Feels(reading.sentiment().label());
        }

        @Override
        public Double confidence(Reading reading) {
            return reading.sentiment().confidence();
        }

        @Override
        public Reading applyTo(Reading reading) {
            var read = reading.sentiment();
            var score =
                    switch (polarity) {
                        case NEGATIVE -> read.negative();
                        case NEUTRAL -> read.neutral();
                        case POSITIVE -> read.positive();
                    };
            return new Reading(
                    reading.language(),
                    new Reading.Sentiment(polarity, score, read.negative(), read.neutral(), read.positive(), true),
                    reading.elements(),
                    reading.threats(),
                    reading.ownVoice());
        }
    }

    /** Whether the text speaks of an element, and how; {@code null} when it does not. */
    public record SpeaksOf(Element element, @Nullable Polarity polarity) implements Change {
        @Override
        public String head() {
            return element.code();
        }

        @Override
        public String value() {
            return polarity == null ? NONE : lower(polarity);
        }

        @Override
        public Change in(Reading reading) {
            return new SpeaksOf(
                    element,
                    found(reading)
                            .map(Reading.ElementFinding::sentiment)
                            .findFirst()
                            .orElse(null));
        }

        @Override
        public @Nullable Double confidence(Reading reading) {
            return found(reading)
                    .map(Reading.ElementFinding::confidence)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Reading applyTo(Reading reading) {
            var span =
                    found(reading).map(Reading.ElementFinding::span).findFirst().orElse(NOWHERE);
            var others = reading.elements().stream().filter(finding -> finding.element() != element);
            var said = polarity == null
                    ? Stream.<Reading.ElementFinding>of()
                    : Stream.of(new Reading.ElementFinding(element, polarity, 1, span));
            return new Reading(
                    reading.language(),
                    reading.sentiment(),
                    Stream.concat(others, said).toList(),
                    reading.threats(),
                    reading.ownVoice());
        }

        private Stream<Reading.ElementFinding> found(Reading reading) {
            return reading.elements().stream().filter(finding -> finding.element() == element);
        }
    }

    /** Whether the text carries a threat. */
    public record Carries(Threat threat, boolean present) implements Change {
        @Override
        public String head() {
            return threat.code();
        }

        @Override
        public String value() {
            return String.valueOf(present);
        }

        @Override
        public Change in(Reading reading) {
            return new Carries(threat, found(reading).findAny().isPresent());
        }

        @Override
        public @Nullable Double confidence(Reading reading) {
            return found(reading)
                    .map(Reading.ThreatFinding::confidence)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Reading applyTo(Reading reading) {
            var span =
                    found(reading).map(Reading.ThreatFinding::span).findFirst().orElse(NOWHERE);
            var others = reading.threats().stream().filter(finding -> finding.kind() != threat);
            var said = present
                    ? Stream.of(new Reading.ThreatFinding(threat, 1, span))
                    : Stream.<Reading.ThreatFinding>of();
            return new Reading(
                    reading.language(),
                    reading.sentiment(),
                    reading.elements(),
                    Stream.concat(others, said).toList(),
                    reading.ownVoice());
        }

        private Stream<Reading.ThreatFinding> found(Reading reading) {
            return reading.threats().stream().filter(finding -> finding.kind() == threat);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
