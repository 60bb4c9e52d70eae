package id.kentongan.mention;

import java.util.Collection;
import java.util.Map;

/**
 * Something more that is kept of mentions, by whatever module. A person who asks gets it, and it goes when what they said is
 * erased on request: whoever keeps anything of a mention implements this.
 */
public interface Keeping {
    /** Its name in an export and in the texts of the screens. */
    String part();

    /** How many such things are kept of those mentions. */
    int count(Collection<MentionId> mentions);

    /** What is kept of each mention that has any, in values that JSON knows; without names of officers. */
    Map<MentionId, Object> of(Collection<MentionId> mentions);

    /** Takes it away for good, within the caller's transaction. */
    void erase(Collection<MentionId> mentions);
}
