package id.kentongan.desk.web;

import id.kentongan.desk.DoneReason;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxItem;
import id.kentongan.mention.Correction;
import id.kentongan.mention.MentionCards;
import id.kentongan.people.Permission;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Timeline;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The item that is open beside the list, and what stands around it. */
public record InboxPane(InboxPage.Open open, MentionCards cards, Viewer viewer, Instant now) {
    /** One thing that can be corrected in one press. */
    public record Choice(String text, String value, boolean chosen) {}

    /** What was read about one element, and what could be said instead. */
    public record ElementRow(String name, List<Choice> choices) {}

    public ItemCard card(Texts t) {
        return cards.full(t, open.mention(), List.of());
    }

    public InboxItem item() {
        return open.item();
    }

    public boolean mayWork() {
        return viewer.may(Permission.WORK);
    }

    /** Whether somebody else has it in hand. */
    public boolean isHeld() {
        var hold = open.item().hold();
        return hold != null && hold.keepsOff(viewer.id(), now);
    }

    public boolean mayTakeBack() {
        return isHeld() && viewer.may(Permission.LEAD);
    }

    public String heldBy(Texts t) {
        var hold = open.item().hold();
        return hold == null ? "" : t.of("desk.held.text", hold.by().name(), hold.until());
    }

    public List<Chip> why(Texts t) {
        var chips = new ArrayList<Chip>();
        open.item().reasons().forEach(reason -> chips.add(Why.chip(t, reason)));
        if (chips.isEmpty()) {
            chips.add(Chip.of(t.of("desk.reason.new"), Tone.NEUTRAL, "inbox"));
        }
        return chips;
    }

    public String whyText(Texts t) {
        return t.of(
                "desk.why.text",
                cards.sources().getOrDefault(open.mention().source(), ""),
                open.item().arrivedAt());
    }

    public String reach(Texts t) {
        var reach = open.reach();
        return reach == null ? "" : t.of("desk.reach.text", reach.texts(), reach.sources());
    }

    public List<ItemCard> folded(Texts t) {
        return open.folded().stream().map(mention -> cards.brief(t, mention)).toList();
    }

    /** The usual reason has a button of its own. */
    public List<Choice> doneReasons(Texts t) {
        return DoneReason.CHOICES.stream()
                .filter(reason -> reason != DoneReason.READ)
                .map(reason -> new Choice(t.of("desk.done." + reason.code()), "selesai:" + reason.code(), false))
                .toList();
    }

    public Field colleague(Texts t) {
        return Field.select(
                "orang",
                t.of("desk.assign.to"),
                "",
                open.colleagues().stream()
                        .map(person -> new Field.Option(person.id().toString(), person.name()))
                        .toList());
    }

    public boolean isMine() {
        var owner = open.item().owner();
        return owner != null && owner.id().equals(viewer.id());
    }

    /** Whether there is a reading to correct. */
    public boolean isRead() {
        return open.mention().reading() != null;
    }

    public List<Choice> feelings(Texts t) {
        var reading = open.mention().reading();
        return Arrays.stream(Polarity.values())
                .map(polarity -> new Choice(
                        t.of("part.sentiment." + code(polarity)),
                        "sentiment:" + code(polarity),
                        reading != null
                                && reading.sentiment().label() == polarity
                                && reading.sentiment().sure()))
                .toList();
    }

    public List<ElementRow> elements(Texts t) {
        var reading = open.mention().reading();
        return reading == null
                ? List.of()
                : reading.elements().stream()
                        .sorted(Comparator.comparing(Reading.ElementFinding::element))
                        .map(finding -> elementRow(t, finding))
                        .toList();
    }

    private static ElementRow elementRow(Texts t, Reading.ElementFinding finding) {
        var name = finding.element().code();
        var choices = new ArrayList<Choice>();
        for (var polarity : Polarity.values()) {
            choices.add(new Choice(
                    t.of("part.sentiment." + code(polarity)),
                    name + ":" + code(polarity),
                    finding.sentiment() == polarity));
        }
        choices.add(new Choice(t.of("desk.correct.none"), name + ":none", false));
        return new ElementRow(t.of("part.element." + name), choices);
    }

    /** The elements that were not read in it. */
    public List<Field.Option> otherElements(Texts t) {
        var reading = open.mention().reading();
        return Arrays.stream(Element.values())
                .filter(element -> reading == null
                        || reading.elements().stream().noneMatch(finding -> finding.element() == element))
                .map(element -> new Field.Option(element.code(), t.of("part.element." + element.code())))
                .toList();
    }

    public List<Choice> threats(Texts t) {
        var reading = open.mention().reading();
        return Arrays.stream(Threat.values())
                .map(threat -> {
                    var carries =
                            reading != null && reading.threats().stream().anyMatch(finding -> finding.kind() == threat);
                    return new Choice(t.of("part.threat." + threat.code()), threat.code() + ":" + !carries, carries);
                })
                .toList();
    }

    /** Everything that happened to the item, the newest first. */
    public Timeline timeline(Texts t) {
        var entries = new ArrayList<Timeline.Entry>();
        open.history().forEach(happening -> entries.add(happening(t, happening)));
        open.corrections().forEach(correction -> entries.add(correction(t, correction)));
        var done = open.item().done();
        if (done != null && done.by() == null) {
            entries.add(new Timeline.Entry(done.at(), t.of("desk.answered"), "message-check", false));
        }
        entries.add(new Timeline.Entry(
                open.item().arrivedAt(),
                t.of("desk.arrived", cards.sources().getOrDefault(open.mention().source(), "")),
                "inbox",
                false));
        entries.sort(Comparator.comparing(Timeline.Entry::at).reversed());
        return new Timeline(entries);
    }

    private static Timeline.Entry happening(Texts t, Inbox.Happening happening) {
        var words = t.of("desk.happened." + happening.what(), happening.by(), detail(t, happening));
        return new Timeline.Entry(
                happening.at(),
                words,
                switch (happening.what()) {
                    case "done" -> "check";
                    case "put_off" -> "clock";
                    case "assigned", "unassigned" -> "user";
                    case "tagged", "untagged" -> "tag";
                    default -> "history";
                },
                happening.undone());
    }

    private static String detail(Texts t, Inbox.Happening happening) {
        return switch (happening.what()) {
            case "done" -> t.of("desk.done." + happening.detail());
            case "put_off" -> t.dateTime(Instant.parse(happening.detail()));
            default -> happening.detail();
        };
    }

    private static Timeline.Entry correction(Texts t, Correction correction) {
        var confidence = correction.confidence();
        var was = Corrected.words(t, correction.was());
        var before = confidence == null ? was : t.of("desk.happened.was", was, t.percent(confidence));
        return new Timeline.Entry(
                correction.at(),
                t.of(
                        "desk.happened.corrected",
                        correction.personName(),
                        Corrected.name(t, correction.change()),
                        before,
                        Corrected.words(t, correction.change())),
                "pencil",
                correction.withdrawn());
    }

    private static String code(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }
}
