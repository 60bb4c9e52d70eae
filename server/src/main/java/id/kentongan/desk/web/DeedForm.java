package id.kentongan.desk.web;

import id.kentongan.desk.Colleagues;
import id.kentongan.desk.Deed;
import id.kentongan.desk.DoneReason;
import id.kentongan.desk.InboxItem;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * What the buttons of the inbox send: {@code aksi} as {@code selesai:read}, {@code buka}, {@code tunda:besok},
 * {@code tugas:saya}, {@code lepas}, {@code label} or {@code hapuslabel:...}, with what else was typed beside it.
 */
record DeedForm(Map<String, String> fields, Instant now, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** @throws BadInput when it is no act, or lacks something */
    Deed deed(Scope scope, Viewer viewer, Colleagues colleagues) {
        var act = fields.getOrDefault("aksi", "").split(":", 2);
        var argument = act.length == 2 ? act[1] : "";
        return switch (act[0]) {
            case "selesai" -> new Deed.Finish(DoneReason.of(argument));
            case "buka" -> new Deed.Reopen();
            case "tunda" -> new Deed.PutOff(until(argument));
            case "tugas" -> new Deed.Assign(owner(scope, viewer, colleagues, argument));
            case "lepas" -> new Deed.Unassign();
            case "label" -> new Deed.Tag(fields.getOrDefault("label", ""));
            case "hapuslabel" -> new Deed.Untag(argument);
            default -> throw new BadInput("aksi=" + act[0], null);
        };
    }

    private Instant until(String when) {
        var today = now.atZone(zone);
        var until =
                switch (when) {
                    case "nanti" -> now.plusSeconds(3 * 3600);
                    case "besok" -> morning(today.toLocalDate().plusDays(1));
                    case "senin" -> morning(today.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
                    case "tanggal" -> morning(date(fields.getOrDefault("tanggal", "")));
                    default -> throw new BadInput("tunda:" + when, null);
                };
        if (!until.isAfter(now)) {
            throw new BadInput("tanggal=" + fields.get("tanggal"), null);
        }
        return until;
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput("tanggal=" + text, e);
        }
    }

    private InboxItem.Name owner(Scope scope, Viewer viewer, Colleagues colleagues, String argument) {
        if (argument.equals("saya")) {
            return new InboxItem.Name(viewer.id(), viewer.name());
        }
        var wanted = PersonId.of(fields.getOrDefault("orang", ""));
        return colleagues.list(scope).stream()
                .filter(person -> person.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadInput("orang=" + wanted, null));
    }
}
