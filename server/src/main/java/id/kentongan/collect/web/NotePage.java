package id.kentongan.collect.web;

import id.kentongan.collect.Screenshot;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import id.kentongan.text.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The form for a note. */
public record NotePage(List<Unit> units, NoteForm form, FieldErrors errors) {
    public NotePage {
        units = List.copyOf(units);
    }

    public List<Field> fields(Texts t) {
        return List.of(
                Field.of(Field.Type.TEXTAREA, "teks", t.of("collect.note.text"))
                        .hinted(t.of("collect.note.text.hint"))
                        .filled(form.teks())
                        .failed(errors.in(t, "teks")),
                Field.select("jenis", t.of("collect.note.kind"), form.jenis(), kinds(t)),
                Field.of(Field.Type.TEXT, "kanal", t.of("collect.note.channel"))
                        .hinted(t.of("collect.note.channel.hint"))
                        .filled(form.kanal()),
                Field.of(Field.Type.URL, "tautan", t.of("collect.note.link.label"))
                        .filled(form.tautan())
                        .failed(errors.in(t, "tautan")),
                Field.select("satuan", t.of("collect.note.unit"), form.satuan(), UnitOptions.of(units)));
    }

    public String accept() {
        return String.join(",", Screenshot.mediaTypes());
    }

    private static List<Field.Option> kinds(Texts t) {
        return Stream.of(Kind.COMMENT, Kind.COMPLAINT, Kind.NEWS, Kind.MESSAGE)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .map(code -> new Field.Option(code, t.of("mention.kind." + code)))
                .toList();
    }
}
