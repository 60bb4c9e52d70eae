package id.kentongan.survey;

import id.kentongan.survey.ResponseStore.Row;
import id.kentongan.survey.ResponseStore.Said;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the public answers. */
@Service
public class Responses {
    /** What became of a form that was sent. */
    public enum Taken {
        COUNTED,
        /** The same opened form was sent before, and counts already. */
        COUNTED_BEFORE,
        /** The form takes no answers. */
        CLOSED,
        /** Not every question was answered. */
        INCOMPLETE,
        /** The form was opened too long ago, or never. */
        STALE,
        /** Too many answers came from the same network, or altogether. */
        CROWDED
    }

    /** An answer given on an earlier day. */
    public record Dated(LocalDate day, Response response) {}

    private final SurveyStore surveys;
    private final ResponseStore store;
    private final Surveys desk;
    private final FormToken tokens;
    private final ResponseThrottle throttle;

    Responses(SurveyStore surveys, ResponseStore store, Surveys desk, FormToken tokens, ResponseThrottle throttle) {
        this.surveys = surveys;
        this.store = store;
        this.desk = desk;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** The form of a public address, open or closed. */
    public Optional<Survey> find(String code) {
        return surveys.findByCode(code);
    }

    /** What a newly opened form carries. */
    public String newToken(Survey survey) {
        return tokens.issue(survey.id());
    }

    /**
     * Takes the answers of an opened form; the same form counts once, however often it is sent.
     *
     * @param address the network address they came from, which is not kept
     */
    @Transactional
    public Taken take(Survey survey, String token, Response response, String address) {
        if (!survey.open()) {
            return Taken.CLOSED;
        }
        var id = tokens.open(survey.id(), token);
        if (id.isEmpty()) {
            return Taken.STALE;
        }
        if (!response.answers().keySet().equals(EnumSet.copyOf(survey.elements()))) {
            return Taken.INCOMPLETE;
        }
        if (!throttle.admit(survey.id(), address)) {
            return Taken.CROWDED;
        }
        var row = new Row(id.get(), desk.today(survey), known(survey, response));
        if (store.insert(survey.id(), List.of(row), false) == 0) {
            throttle.takeBack(survey.id(), address);
            return store.exists(id.get()) ? Taken.COUNTED_BEFORE : Taken.CLOSED;
        }
        comment(survey, List.of(row));
        return Taken.COUNTED;
    }

    /** Enters answers that were given on earlier days, whether the form is open or not. */
    @Transactional
    public void enter(Survey survey, List<Dated> given) {
        var rows = given.stream()
                .map(each -> new Row(UUID.randomUUID(), each.day(), known(survey, each.response())))
                .toList();
        store.insert(survey.id(), rows, true);
        comment(survey, rows);
    }

    private void comment(Survey survey, List<Row> rows) {
        var said = rows.stream()
                .filter(row -> survey.settings().asksForComments()
                        && !row.response().comment().isEmpty())
                .map(row -> new Said(
                        UUID.randomUUID(),
                        row.day(),
                        row.response().service(),
                        row.response().comment()))
                .toList();
        if (!said.isEmpty()) {
            store.insertComments(survey.id(), said);
        }
    }

    /** The service only if the form names it: a hand-made form could send any words there. */
    private static Response known(Survey survey, Response response) {
        return survey.settings().services().contains(response.service())
                ? response
                : new Response(response.answers(), "", response.comment());
    }
}
