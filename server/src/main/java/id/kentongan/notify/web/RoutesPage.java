package id.kentongan.notify.web;

import id.kentongan.notify.Severity;
import id.kentongan.notify.outbox.OutboxRow;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.Rhythm;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be reached.
 *
 * @param mayKeep whether they may see what became of everybody's
 */
public record RoutesPage(List<Card> cards, boolean mayKeep) {
    public RoutesPage {
        cards = List.copyOf(cards);
    }

    /**
     * One medium.
     *
     * @param ready whether this installation can send by it
     * @param set whether the person has set it up
     * @param latest what was sent there last, or {@code null}
     * @param code by which the bot finds the chat of the person, {@code null} where it cannot
     */
    public record Card(
            Medium medium,
            boolean ready,
            boolean set,
            RouteForm form,
            FieldErrors errors,
            @Nullable OutboxRow latest,
            @Nullable String code) {

        public String icon() {
            return medium == Medium.MAIL ? "mail" : "message-circle";
        }

        public Field addressField(Texts t) {
            var name = form.name("alamat");
            var type = medium == Medium.MAIL ? Field.Type.EMAIL : Field.Type.TEXT;
            return Field.of(type, name, t.of("notify.address." + medium.code()))
                    .hinted(t.of("notify.address." + medium.code() + ".hint"))
                    .filled(form.address())
                    .failed(errors.in(t, name))
                    .completing(medium == Medium.MAIL ? "email" : "off")
                    .mandatory();
        }

        public Field leastField(Texts t) {
            return Field.select(form.name("tingkat"), t.of("notify.least"), form.least(), severities(t));
        }

        public Field rhythmField(Texts t) {
            var options = Arrays.stream(Rhythm.values())
                    .map(rhythm -> new Field.Option(rhythm.code(), t.of("notify.rhythm." + rhythm.code())))
                    .toList();
            return Field.select(form.name("irama"), t.of("notify.rhythm"), form.rhythm(), options);
        }

        public Field fromField(Texts t) {
            return Field.of(Field.Type.TIME, form.name("dari"), t.of("notify.quiet.from"))
                    .filled(form.from());
        }

        public Field toField(Texts t) {
            var name = form.name("sampai");
            return Field.of(Field.Type.TIME, name, t.of("notify.quiet.to"))
                    .filled(form.to())
                    .failed(errors.in(t, name));
        }
    }

    static List<Field.Option> severities(Texts t) {
        return Arrays.stream(Severity.values())
                .map(severity -> new Field.Option(severity.code(), t.of("notify.least." + severity.code())))
                .toList();
    }
}
