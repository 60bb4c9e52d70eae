package id.kentongan.desk;

import id.kentongan.people.PersonId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The filters that a person wants to come back to, each their own. */
@Service
public class SavedFilters {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    /** A filter under the name that its owner gave it. */
    public record Saved(UUID id, String name, InboxFilter filter) {}

    private final SavedFilterStore store;
    private final TimeOrderedId ids;

    SavedFilters(SavedFilterStore store, TimeOrderedId ids) {
        this.store = store;
        this.ids = ids;
    }

    /** By name. */
    public List<Saved> list(PersonId person) {
        return store.list(person);
    }

    /**
     * Saves a filter, in place of one of the same name; false when there are too many already.
     *
     * @throws BadInput when the name is blank or too long
     */
    public boolean save(Viewer viewer, String name, InboxFilter filter) {
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new BadInput("nama=" + name, null);
        }
        var others = list(viewer.id()).stream()
                .filter(saved -> !saved.name().equals(clean))
                .count();
        if (others >= MOST) {
            return false;
        }
        store.save(ids.next(), viewer.id(), clean, filter.query());
        return true;
    }

    /** Forgets a filter of that person; nothing when it is not theirs. */
    public boolean forget(PersonId person, UUID id) {
        return store.delete(person, id);
    }
}
