package id.kentongan.mention;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What hangs on mentions and is kept by another module. */
@FunctionalInterface
public interface Attachments {
    /** Where the picture of a mention is shown, within its scope; {@code null} when it has none. */
    @Nullable
    String picture(MentionId id);

    /** The pictures of a mention, whoever keeps them. */
    static List<String> pictures(List<Attachments> all, MentionId id) {
        return all.stream()
                .map(each -> each.picture(id))
                .filter(Objects::nonNull)
                .toList();
    }
}
