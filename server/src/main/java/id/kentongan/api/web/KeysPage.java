package id.kentongan.api.web;

import id.kentongan.people.ApiKey;
import id.kentongan.people.ApiKey.State;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.source.Source;
import id.kentongan.source.SourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys of these units, and the form for one more.
 *
 * @param server the address of this server
 * @param secret that of a fresh key, shown this once, or null
 */
public record KeysPage(
        List<ApiKey> keys,
        List<Unit> units,
        List<Source> sources,
        KeyForm form,
        FieldErrors errors,
        String server,
        @Nullable String secret,
        Instant now) {
    public KeysPage {
        keys = List.copyOf(keys);
        units = List.copyOf(units);
        sources = List.copyOf(sources);
    }

    public String unit(ApiKey key) {
        return nameOf(key.unit());
    }

    public String source(ApiKey key) {
        return sources.stream()
                .filter(source -> source.id().value().equals(key.source()))
                .map(Source::name)
                .findFirst()
                .orElse("");
    }

    public String permissions(Texts t, ApiKey key) {
        return Arrays.stream(KeyPermission.values())
                .filter(key::may)
                .map(permission -> t.of("api.permission." + permission.code()))
                .collect(Collectors.joining(", "));
    }

    public boolean isActive(ApiKey key) {
        return key.state(now) == State.ACTIVE;
    }

    public Chip state(Texts t, ApiKey key) {
        return switch (key.state(now)) {
            case ACTIVE -> Chip.of(t.of("api.state.active"), Tone.GOOD, "check");
            case EXPIRED -> Chip.of(t.of("api.state.expired"), Tone.WARN, "hourglass");
            case REVOKED -> Chip.of(t.of("api.state.revoked"), Tone.NEUTRAL, "ban");
        };
    }

    public String example() {
        return Examples.send(server);
    }

    public Field nameField(Texts t) {
        return Field.of(Field.Type.TEXT, "nama", t.of("api.name"))
                .hinted(t.of("api.name.hint"))
                .filled(form.nama())
                .failed(errors.in(t, "nama"))
                .completing("off")
                .mandatory();
    }

    public Field unitField(Texts t) {
        var chosen = form.satuan();
        return Field.select("satuan", t.of("api.unit"), chosen == null ? "" : chosen.toString(), UnitOptions.of(units))
                .hinted(t.of("api.unit.hint"));
    }

    public Field permissionField(Texts t, String name, boolean ticked) {
        return Field.of(Field.Type.CHECKBOX, name, t.of("api.may." + name))
                .filled(String.valueOf(ticked))
                .failed(errors.in(t, name));
    }

    public Field sourceField(Texts t) {
        var options = new ArrayList<Field.Option>();
        options.add(new Field.Option(KeyForm.NEW_SOURCE, t.of("api.source.new")));
        sources.stream()
                .filter(source -> source.kind() == SourceKind.API && hasUnit(source.unit()))
                .forEach(source -> options.add(
                        new Field.Option(source.id().toString(), source.name() + " · " + nameOf(source.unit()))));
        return Field.select("sumber", t.of("api.source"), form.sumber() == null ? "" : form.sumber(), options)
                .hinted(t.of("api.source.hint"))
                .failed(errors.in(t, "sumber"));
    }

    public Field newSourceField(Texts t) {
        return Field.of(Field.Type.TEXT, "sumberBaru", t.of("api.source.name"))
                .hinted(t.of("api.source.name.hint"))
                .filled(form.sumberBaru())
                .failed(errors.in(t, "sumberBaru"))
                .completing("off");
    }

    public Field endField(Texts t) {
        return Field.of(Field.Type.DATE, "sampai", t.of("api.end"))
                .hinted(t.of("api.end.hint"))
                .filled(form.sampai())
                .failed(errors.in(t, "sampai"));
    }

    private boolean hasUnit(UnitId id) {
        return units.stream().anyMatch(unit -> unit.id().equals(id));
    }

    private String nameOf(UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }
}
