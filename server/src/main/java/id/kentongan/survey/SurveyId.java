package id.kentongan.survey;

import id.kentongan.platform.BadInput;
import java.util.UUID;

/** Names one form. */
public record SurveyId(UUID value) {
    public static SurveyId of(String text) {
        return new SurveyId(BadInput.id(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
