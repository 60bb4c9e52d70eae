package id.kentongan.survey.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import id.kentongan.survey.Survey;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.text.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form that is being made or changed.
 *
 * @param survey the form that is changed, null for a new one
 * @param units where the viewer may make one
 */
public record SurveyDraftPage(@Nullable Survey survey, SurveyDraft draft, List<Unit> units, FieldErrors errors) {
    public SurveyDraftPage {
        units = List.copyOf(units);
    }

    public String title(Texts t) {
        return survey == null ? t.of("survey.new") : survey.title();
    }

    public boolean isWithout(Element element) {
        return draft.isWithout(element);
    }

    public String action() {
        return survey == null ? "/survei" : "/survei/" + survey.id() + "/ubah";
    }

    public String back() {
        return survey == null ? "/survei" : "/survei/" + survey.id();
    }

    public List<Field> fields(Texts t) {
        var fields = new ArrayList<Field>();
        if (survey == null) {
            fields.add(Field.select(
                    "satuan",
                    t.of("survey.unit"),
                    Objects.requireNonNullElse(draft.satuan(), ""),
                    UnitOptions.of(units)));
        }
        fields.add(Field.of(Field.Type.TEXT, "judul", t.of("survey.title"))
                .hinted(t.of("survey.title.hint"))
                .filled(draft.judul())
                .failed(errors.in(t, "judul"))
                .mandatory());
        fields.add(Field.of(Field.Type.TEXTAREA, "layanan", t.of("survey.services"))
                .hinted(t.of("survey.services.hint", Settings.MOST_SERVICES))
                .filled(draft.layanan())
                .failed(errors.in(t, "layanan")));
        fields.add(Field.of(Field.Type.NUMBER, "simpan", t.of("survey.days"))
                .hinted(t.of("survey.days.hint", Settings.MOST_COMMENT_DAYS))
                .filled(draft.simpan())
                .failed(errors.in(t, "simpan"))
                .mandatory());
        return fields;
    }
}
