package id.kentongan.perception;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.util.Map;

/** Measures perception from the day counts. A span that nobody said anything in is measured too: everything is nought. */
public interface Perceptions {
    /** All units of the scope together, without the elements. */
    Perception over(Scope scope, Span span);

    /** All units of the scope together, step by step. */
    Course course(Scope scope, Span span, Step step);

    /** {@link #course} without the elements. */
    Course courseWithoutElements(Scope scope, Span span, Step step);

    /**
     * What was said of each unit itself, without the units below it and without the elements; units of which nothing was said
     * are left out.
     */
    Map<UnitId, Perception> byUnit(Scope scope, Span span);

    /** {@link #byUnit} with the elements. */
    Map<UnitId, Perception> byUnitWithElements(Scope scope, Span span);

    /** {@link #byUnit} step by step. */
    Map<UnitId, Course> coursesByUnit(Scope scope, Span span, Step step);
}
