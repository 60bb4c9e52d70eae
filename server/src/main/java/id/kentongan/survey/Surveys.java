package id.kentongan.survey;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.signal.Answers;
import id.kentongan.survey.ResponseStore.Counted;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.text.Element;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms of the units, as their officers keep them. */
@Service
public class Surveys {
    /** Ten of 32 signs that are not taken for each other: about 50 bits, out of reach of guessing over the network. */
    private static final String SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";

    private static final int CODE_LENGTH = 10;

    /** More served in one period than people live in the country. */
    static final long MOST_SERVED = 1_000_000_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SurveyStore store;
    private final ResponseStore responses;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    Surveys(
            SurveyStore store,
            ResponseStore responses,
            Units units,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.store = store;
        this.responses = responses;
        this.units = units;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that are open first. */
    public List<Survey> list(Scope scope) {
        return store.list(scope);
    }

    public Optional<Survey> find(Scope scope, SurveyId id) {
        return store.find(scope, id);
    }

    /** @throws NotVisible when it is outside the scope */
    public Survey get(Scope scope, SurveyId id) {
        return find(scope, id).orElseThrow(() -> new NotVisible("survey " + id));
    }

    /** Today by the clock of the unit. */
    public LocalDate today(Survey survey) {
        return units.find(units.everything(), survey.unit())
                .map(unit -> LocalDate.now(clock.withZone(unit.zone())))
                .orElseThrow();
    }

    /**
     * Makes a form, closed until somebody opens it.
     *
     * @param elements what it asks about
     * @throws BadInput when an element is left out that has to be asked about
     */
    @Transactional
    public SurveyId make(Scope scope, UnitId unit, List<Element> elements, Settings settings) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var survey = new Survey(
                new SurveyId(ids.next()),
                unit,
                scope.space(),
                code(),
                elements.stream().distinct().sorted().toList(),
                settings,
                false);
        store.insert(survey, clock.instant());
        happened(
                "survey.made",
                survey,
                survey.leftOut().isEmpty()
                        ? ""
                        : "- " + survey.leftOut().stream().map(Element::code).collect(Collectors.joining(", ")));
        return survey.id();
    }

    @Transactional
    public void change(Scope scope, SurveyId id, Settings settings) {
        var survey =
                store.change(scope, id, settings, clock.instant()).orElseThrow(() -> new NotVisible("survey " + id));
        happened("survey.changed", survey, settings.services().size() + ", " + settings.commentDays() + " d");
    }

    @Transactional
    public void open(Scope scope, SurveyId id) {
        happened("survey.opened", set(scope, id, true), "");
    }

    @Transactional
    public void close(Scope scope, SurveyId id) {
        happened("survey.closed", set(scope, id, false), "");
    }

    private Survey set(Scope scope, SurveyId id, boolean open) {
        return store.setOpen(scope, id, open, clock.instant()).orElseThrow(() -> new NotVisible("survey " + id));
    }

    /**
     * Sets what the elements weigh in every period that ends from today on.
     *
     * @param weights for every element of the form, adding up to one; empty for equal ones
     * @throws BadInput when they do not
     */
    @Transactional
    public void weigh(Scope scope, SurveyId id, Map<Element, BigDecimal> weights) {
        var survey = get(scope, id);
        if (!weights.isEmpty()) {
            requireWeights(survey, weights);
        }
        store.weigh(scope, survey, today(survey), weights);
        happened(
                "survey.weighed",
                survey,
                weights.isEmpty()
                        ? "1/" + survey.elements().size()
                        : survey.elements().stream()
                                .map(element -> element.code() + "=" + weights.get(element))
                                .collect(Collectors.joining(", ")));
    }

    private static void requireWeights(Survey survey, Map<Element, BigDecimal> weights) {
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!weights.keySet().equals(EnumSet.copyOf(survey.elements()))
                || weights.values().stream().anyMatch(weight -> weight.signum() < 0 || weight.scale() > 6)
                || sum.compareTo(BigDecimal.ONE) != 0) {
            throw new BadInput("weights that add up to " + sum, null);
        }
    }

    /**
     * Says how many people the office served in a period.
     *
     * @throws BadInput when that cannot be
     */
    @Transactional
    public void serve(Scope scope, SurveyId id, Period period, long people) {
        var survey = get(scope, id);
        if (people < 1 || people > MOST_SERVED) {
            throw new BadInput(people + " people", null);
        }
        store.serve(scope, id, period, people);
        happened("survey.served", survey, period.code() + ": " + people);
    }

    /** What the answers of that period say. */
    public SurveyResult result(Scope scope, Survey survey, Period period) {
        return Objects.requireNonNull(results(scope, List.of(survey), period).get(survey.id()));
    }

    /** The same of many forms. */
    public Map<SurveyId, SurveyResult> results(Scope scope, List<Survey> surveys, Period period) {
        var counts = responses.count(scope, surveys.stream().map(Survey::id).toList(), period);
        var weights = store.weights(scope, surveys, period.to());
        var served = store.served(scope, surveys, period);
        return surveys.stream().collect(Collectors.toMap(Survey::id, survey -> {
            var counted = counts.getOrDefault(survey.id(), Counted.nothing(survey.id()));
            return new SurveyResult(
                    period,
                    counted.respondents(),
                    asked(survey, counted.answers()),
                    weights.getOrDefault(survey.id(), Map.of()),
                    served.getOrDefault(survey.id(), 0L));
        }));
    }

    private static Map<Element, Answers> asked(Survey survey, Map<Element, Answers> counted) {
        var asked = new EnumMap<Element, Answers>(Element.class);
        survey.elements().forEach(element -> asked.put(element, counted.getOrDefault(element, Answers.NONE)));
        return asked;
    }

    /** The latest comments of that period. */
    public List<Comment> comments(Scope scope, SurveyId id, Period period, int most) {
        return responses.comments(scope, id, period, most).stream()
                .map(said -> new Comment(said.id(), said.day(), said.service(), said.text()))
                .toList();
    }

    /** What somebody said, without who it was. */
    public record Comment(UUID id, LocalDate day, String service, String text) {}

    /** Takes away what must not stay, such as the name of a third person; says from which form. */
    @Transactional
    public SurveyId removeComment(Scope scope, UUID id) {
        var form = responses.deleteComment(scope, id).orElseThrow(() -> new NotVisible("comment " + id));
        happened("survey.comment.removed", get(scope, form), "");
        return form;
    }

    private static String code() {
        return RANDOM.ints(CODE_LENGTH, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private void happened(String act, Survey survey, String note) {
        events.publishEvent(Act.of(act, survey.unit().value(), survey.title(), note));
    }
}
