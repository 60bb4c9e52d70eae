package id.kentongan.platform.web.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list. The whole filter stands in the address, so it is a plain GET form.
 *
 * @param action the page that takes the filter
 * @param summary how many items are left, in words
 * @param active what is set, each leading to the list without it
 * @param clear the list without any filter, or null when none is set
 * @param export the list as it stands, to keep; empty when it cannot be exported
 */
public record FilterBar(
        String action,
        List<Field> fields,
        String summary,
        List<Link> active,
        @Nullable String clear,
        List<Link> export) {
    public FilterBar {
        fields = List.copyOf(fields);
        active = List.copyOf(active);
        export = List.copyOf(export);
    }
}
