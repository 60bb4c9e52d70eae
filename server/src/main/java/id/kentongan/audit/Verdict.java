package id.kentongan.audit;

import java.util.List;

/**
 * What following the whole log found.
 *
 * @param last the number of the last entry, 0 for an empty log
 * @param endKnown whether this machine remembered an end to hold the log against
 */
public record Verdict(long last, boolean endKnown, List<Flaw> flaws) {
    public Verdict {
        flaws = List.copyOf(flaws);
    }
}
