package id.kentongan.notify.web;

import id.kentongan.notify.outbox.OutboxRow;
import id.kentongan.notify.route.Webhook;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What left the house, and the programs that are told.
 *
 * @param names of the visible persons and units
 * @param secret of a webhook that was just set up, shown this once, or {@code null}
 */
public record OutboxPage(
        List<OutboxRow> rows,
        List<Webhook> webhooks,
        Map<UUID, String> names,
        List<Unit> units,
        WebhookForm form,
        FieldErrors errors,
        @Nullable String secret) {
    public OutboxPage {
        rows = List.copyOf(rows);
        webhooks = List.copyOf(webhooks);
        names = Map.copyOf(names);
        units = List.copyOf(units);
    }

    public String recipient(Texts t, OutboxRow row) {
        return names.getOrDefault(row.recipient(), t.of("notify.outbox.elsewhere"));
    }

    public String unit(UnitId unit) {
        return names.getOrDefault(unit.value(), "");
    }

    public Field unitField(Texts t) {
        var chosen = form.satuan();
        return Field.select(
                        "satuan",
                        t.of("notify.webhook.unit"),
                        chosen == null ? "" : chosen.toString(),
                        UnitOptions.of(units))
                .hinted(t.of("notify.webhook.unit.hint"));
    }

    public Field addressField(Texts t) {
        return Field.of(Field.Type.URL, "alamat", t.of("notify.webhook.address"))
                .hinted(t.of("notify.webhook.address.hint"))
                .filled(form.address())
                .failed(errors.in(t, "alamat"))
                .completing("off")
                .mandatory();
    }

    public Field leastField(Texts t) {
        return Field.select("tingkat", t.of("notify.least"), form.least(), RoutesPage.severities(t));
    }
}
