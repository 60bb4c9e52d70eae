package id.kentongan.survey.web;

import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Notice;
import id.kentongan.survey.Response;
import id.kentongan.survey.Survey;
import id.kentongan.text.Element;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form as the public sees it.
 *
 * @param unit the name of the unit
 * @param token of this opened form
 * @param given what was answered already, when the form comes back
 * @param said the key of what became of the form before, or null
 */
public record FormPage(
        Survey survey,
        String unit,
        String token,
        Response given,
        @Nullable String said) {
    /** The answers that a question has, the worst first. */
    public static final List<Integer> ANSWERS = List.of(1, 2, 3, 4);

    /** The name of the field that no person sees or fills in. */
    public static final String TRAP = "situs";

    public int number(Element element) {
        return survey.elements().indexOf(element) + 1;
    }

    public boolean isGiven(Element element, int answer) {
        return Objects.equals(given.answers().get(element), answer);
    }

    /** Whether the form came back because this question has no answer. */
    public boolean isMissing(Element element) {
        return "survey.form.incomplete".equals(said) && !given.answers().containsKey(element);
    }

    public @Nullable Notice notice(Texts t) {
        return said == null ? null : Notice.warning(t.of(said));
    }

    public String action(Language language) {
        return address(language, survey.path());
    }

    /** That page in that language. */
    public static String address(Language language, String path) {
        return language == Language.ID ? path : path + "?bahasa=" + language.code();
    }
}
