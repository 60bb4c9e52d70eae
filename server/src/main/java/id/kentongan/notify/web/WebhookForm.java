package id.kentongan.notify.web;

import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import id.kentongan.platform.BadInput;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a webhook. */
public record WebhookForm(
        @Nullable UnitId satuan,
        @Nullable String alamat,
        @Nullable String tingkat) {
    static final WebhookForm EMPTY = new WebhookForm(null, null, null);

    public String address() {
        return alamat == null ? "" : alamat.strip();
    }

    public String least() {
        return tingkat == null ? Severity.INFO.code() : tingkat;
    }

    /** @throws BadInput when there is no such severity */
    Severity severity() {
        try {
            return Severity.of(least());
        } catch (IllegalArgumentException e) {
            throw new BadInput("no severity: " + tingkat, e);
        }
    }
}
