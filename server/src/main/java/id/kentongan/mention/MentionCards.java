package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.ReadingChips;
import id.kentongan.platform.web.part.Segment;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mentions as item cards, the same on every page.
 *
 * @param units names of the units that the viewer sees
 * @param sources names of the sources that the viewer sees
 */
public record MentionCards(Map<UnitId, String> units, Map<SourceId, String> sources) {
    public MentionCards {
        units = Map.copyOf(units);
        sources = Map.copyOf(sources);
    }

    public static MentionCards of(Scope scope, Units units, Sources sources) {
        return new MentionCards(
                units.list(scope).stream().collect(Collectors.toMap(Unit::id, Unit::name)),
                sources.list(scope).stream().collect(Collectors.toMap(Source::id, Source::name)));
    }

    /** A card that leads to the page of the mention. */
    public ItemCard brief(Texts t, Mention mention) {
        return card(t, mention, "/suara/" + mention.id(), List.of());
    }

    /** The card on the page of the mention itself, with the words that led to each finding marked. */
    public ItemCard full(Texts t, Mention mention, List<Segment.Mark> moreMarks) {
        var marks = new ArrayList<>(marks(t, mention.reading()));
        marks.addAll(moreMarks);
        return card(t, mention, null, marks);
    }

    private ItemCard card(Texts t, Mention mention, @Nullable String href, List<Segment.Mark> marks) {
        var reading = mention.reading();
        var reply = mention.reply();
        return new ItemCard(
                href,
                sources.getOrDefault(mention.source(), ""),
                units.getOrDefault(mention.unit(), ""),
                mention.at(),
                mention.stars(),
                href == null ? Segment.cut(mention.text(), marks) : Segment.plain(mention.text()),
                reading == null || reading.language().code().equals("und")
                        ? null
                        : reading.language().code(),
                mention.translation(),
                reply == null || reply.text().isEmpty() ? null : new ItemCard.Reply(reply.text(), reply.at()),
                chips(t, mention),
                new ItemCard.State(answer(mention), mention.edited(), mention.vanishedAt() != null),
                links(t, mention, href));
    }

    private static ItemCard.@Nullable Answer answer(Mention mention) {
        if (mention.reply() != null) {
            return ItemCard.Answer.ANSWERED;
        }
        return mention.reading() != null && mention.reading().ownVoice() ? null : ItemCard.Answer.OPEN;
    }

    private static List<Chip> chips(Texts t, Mention mention) {
        var chips = new ArrayList<Chip>();
        if (mention.erasedAt() != null) {
            chips.add(Chip.of(t.of("mention.erased"), Tone.NEUTRAL, "ban"));
        }
        var reading = mention.reading();
        if (reading == null) {
            return chips;
        }
        reading.threats().forEach(threat -> chips.add(ReadingChips.threat(t, threat.kind())));
        if (reading.ownVoice()) {
            chips.add(ReadingChips.ownVoice(t));
        }
        chips.add(ReadingChips.sentiment(
                t, reading.sentiment().label(), reading.sentiment().sure()));
        reading.elements()
                .forEach(element -> chips.add(ReadingChips.element(t, element.element(), element.sentiment())));
        return chips;
    }

    private static List<Segment.Mark> marks(Texts t, @Nullable Reading reading) {
        if (reading == null) {
            return List.of();
        }
        var marks = new ArrayList<Segment.Mark>();
        reading.threats()
                .forEach(threat -> marks.add(new Segment.Mark(
                        threat.span(), t.of("part.threat." + threat.kind().code()))));
        reading.elements()
                .forEach(element -> marks.add(new Segment.Mark(
                        element.span(),
                        t.of("part.element." + element.element().code()) + ": " + feeling(t, element.sentiment()))));
        return marks;
    }

    private static String feeling(Texts t, Polarity polarity) {
        return t.of("part.sentiment." + polarity.name().toLowerCase(Locale.ROOT));
    }

    private static List<Link> links(Texts t, Mention mention, @Nullable String href) {
        return href != null || mention.link() == null
                ? List.of()
                : List.of(new Link(t.of("mention.original"), mention.link()));
    }
}
