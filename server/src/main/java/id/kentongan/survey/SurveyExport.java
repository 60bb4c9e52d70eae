package id.kentongan.survey;

import id.kentongan.people.Scope;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.SafeCell;
import id.kentongan.text.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what a form brought in as CSV: the index by element, the answers, or the comments. */
@Component
public class SurveyExport {
    /** What is written. */
    public enum Content {
        INDEX("nilai"),
        ANSWERS("jawaban"),
        COMMENTS("saran");

        private final String code;

        Content(String code) {
            this.code = code;
        }

        /** As it stands in an address and in the name of the file. */
        public String code() {
            return code;
        }

        /**
         * The content of that {@link #code()}.
         *
         * @throws BadInput when there is none
         */
        public static Content of(String code) {
            return Arrays.stream(values())
                    .filter(content -> content.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new BadInput("no content: " + code, null));
        }
    }

    private static final int MOST_COMMENTS = 100_000;

    private final Surveys surveys;
    private final ResponseStore store;
    private final ApplicationEventPublisher events;

    SurveyExport(Surveys surveys, ResponseStore store, ApplicationEventPublisher events) {
        this.surveys = surveys;
        this.store = store;
        this.events = events;
    }

    /** Writes one period of a form; an apostrophe stands before all that a spreadsheet would take for a formula. */
    public void write(Scope scope, Survey survey, Period period, Content content, Appendable out) throws IOException {
        events.publishEvent(Act.of(
                "survey.exported", survey.unit().value(), survey.title(), period.code() + ", " + content.code()));
        switch (content) {
            case INDEX -> index(scope, survey, period, out);
            case ANSWERS -> answers(scope, survey, period, out);
            case COMMENTS -> comments(scope, survey, period, out);
        }
    }

    private void index(Scope scope, Survey survey, Period period, Appendable out) throws IOException {
        var result = surveys.result(scope, survey, period);
        var index = result.index();
        print(out, "element", "respondents", "ones", "twos", "threes", "fours", "mean", "weight", "weighted");
        for (var element : Element.values()) {
            var given = result.of(element);
            print(
                    out,
                    element.code(),
                    given.n(),
                    given.ones(),
                    given.twos(),
                    given.threes(),
                    given.fours(),
                    given.mean(3).orElse(null),
                    index.map(all -> all.weights().get(element)).orElse(null),
                    index.map(all -> all.weighted().get(element)).orElse(null));
        }
        print(
                out,
                "ikm_1_4",
                result.respondents(),
                null,
                null,
                null,
                null,
                index.map(all -> all.index()).orElse(null));
        print(
                out,
                "ikm_25_100",
                result.respondents(),
                null,
                null,
                null,
                null,
                index.map(all -> all.converted()).orElse(null),
                index.map(all -> all.quality().name()).orElse(null));
    }

    private void answers(Scope scope, Survey survey, Period period, Appendable out) throws IOException {
        print(
                out,
                Stream.concat(
                                Stream.of("day", "service"),
                                Stream.of(Element.values()).map(Element::code))
                        .toArray());
        try {
            store.forEach(scope, survey.id(), period, given -> {
                var cells = new ArrayList<@Nullable Object>(List.of(given.day(), given.service()));
                for (var element : Element.values()) {
                    cells.add(given.answers().get(element));
                }
                try {
                    print(out, cells.toArray());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void comments(Scope scope, Survey survey, Period period, Appendable out) throws IOException {
        print(out, "month", "comment");
        for (var comment : store.comments(scope, survey.id(), period, MOST_COMMENTS)) {
            // no day and no service: with them a comment could be matched with the answers of the one who came that day
            print(out, YearMonth.from(comment.day()), comment.text());
        }
    }

    private static void print(Appendable out, @Nullable Object... cells) throws IOException {
        CSVFormat.RFC4180.printRecord(out, Stream.of(cells).map(SafeCell::of).toArray());
    }
}
