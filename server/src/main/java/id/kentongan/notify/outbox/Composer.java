package id.kentongan.notify.outbox;

import id.kentongan.notify.Severity;
import id.kentongan.notify.channel.Message;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.PublicAddress;
import id.kentongan.platform.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a parcel into words: the most pressing first, each with its link, and no more of them than one reads. */
@Component
class Composer {
    private static final int MOST_TOLD = 20;

    private final Units units;
    private final PublicAddress address;

    Composer(Units units, PublicAddress address) {
        this.units = units;
        this.address = address;
    }

    Message compose(Parcel parcel, Addressee to) {
        Map<UnitId, String> names = units.list(to.readable()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var items = parcel.contents().stream()
                .sorted(Comparator.comparing(Parcel.Content::severity).reversed())
                .map(content -> item(content, names, to.base()))
                .toList();
        return new Message(parcel.name(), title(items, to.t()), text(items, to), items);
    }

    private Message.Item item(Parcel.Content content, Map<UnitId, String> names, String base) {
        return new Message.Item(
                content.key(),
                content.severity(),
                content.unit().value(),
                names.getOrDefault(content.unit(), ""),
                content.title(),
                content.lines(),
                address.link(base, content.path()),
                content.escalated(),
                content.at());
    }

    private static String title(List<Message.Item> items, Texts t) {
        var first = items.getFirst();
        var pressing = first.severity() == Severity.URGENT ? t.of("notify.message.urgent") + " " : "";
        return pressing
                + (items.size() == 1 ? first.title() : t.of("notify.message.several", first.title(), items.size() - 1));
    }

    private String text(List<Message.Item> items, Addressee to) {
        var t = to.t();
        var parts = new ArrayList<String>();
        items.stream().limit(MOST_TOLD).forEach(item -> parts.add(part(item, items.size() > 1, t)));
        if (items.size() > MOST_TOLD) {
            parts.add(t.of("notify.message.more", items.size() - MOST_TOLD));
        }
        parts.add(t.of("notify.message.foot") + "\n" + address.link(to.base(), "/pemberitahuan"));
        return String.join("\n\n", parts);
    }

    private static String part(Message.Item item, boolean titled, Texts t) {
        var lines = new ArrayList<String>();
        if (titled) {
            lines.add(item.title());
        }
        if (item.escalated()) {
            lines.add(t.of("notify.message.escalated"));
        }
        lines.add(item.unitName() + " · " + t.dateTime(item.at()));
        lines.addAll(item.lines());
        lines.add(item.link());
        return String.join("\n", lines);
    }
}
