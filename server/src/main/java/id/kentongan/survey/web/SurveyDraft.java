package id.kentongan.survey.web;

import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.survey.Survey;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.text.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed about a form; the components are the names of the fields.
 *
 * @param layanan a service a line
 * @param simpan days that comments are kept
 * @param tanpa the codes of the elements that are left out
 */
public record SurveyDraft(
        @Nullable String satuan,
        @Nullable String judul,
        @Nullable String layanan,
        @Nullable String simpan,
        @Nullable List<String> tanpa) {
    static final String USUAL_DAYS = "365";

    static final SurveyDraft EMPTY = new SurveyDraft("", "", "", USUAL_DAYS, List.of());

    static SurveyDraft of(Survey survey) {
        return new SurveyDraft(
                survey.unit().toString(),
                survey.title(),
                String.join("\n", survey.settings().services()),
                String.valueOf(survey.settings().commentDays()),
                survey.leftOut().stream().map(Element::code).toList());
    }

    boolean isWithout(Element element) {
        return tanpa != null && tanpa.contains(element.code());
    }

    List<Element> elements() {
        return Arrays.stream(Element.values())
                .filter(element -> !Survey.OPTIONAL.contains(element) || !isWithout(element))
                .toList();
    }

    /** The settings, when they are in order. */
    Optional<Settings> settings() {
        try {
            return errors().isEmpty() ? Optional.of(new Settings(text(judul), services(), days())) : Optional.empty();
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    /** What is wrong, by field. */
    FieldErrors errors() {
        if (text(judul).isEmpty() || text(judul).length() > Settings.LONGEST) {
            return FieldErrors.of("judul", "survey.refused.title");
        }
        if (services().size() > Settings.MOST_SERVICES
                || services().stream().anyMatch(name -> name.length() > Settings.LONGEST)) {
            return FieldErrors.of("layanan", "survey.refused.services");
        }
        return days() < 0 ? FieldErrors.of("simpan", "survey.refused.days") : FieldErrors.NONE;
    }

    private List<String> services() {
        var services = new ArrayList<String>();
        text(layanan).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(services::add);
        return services;
    }

    /** -1 for what is no number of days. */
    private int days() {
        try {
            var days = Integer.parseInt(text(simpan));
            return days <= Settings.MOST_COMMENT_DAYS ? days : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
