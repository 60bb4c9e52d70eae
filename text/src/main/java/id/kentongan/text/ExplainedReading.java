package id.kentongan.text;

import java.util.List;

/**
 * A reading and the words behind it.
 *
 * @param cues by what was decided, the strongest first within each; what was decided by a headline alone has none
 */
public record ExplainedReading(Reading reading, List<Cue> cues) {
    public ExplainedReading {
        cues = List.copyOf(cues);
    }
}
