package id.kentongan.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** All that a file gives, for tests. */
public record Entries(List<Item> items, List<Refusal> refusals) {

    public static Entries of(ItemFile file) {
        var items = new ArrayList<Item>();
        var refusals = new ArrayList<Refusal>();
        for (var entry : all(file)) {
            switch (entry) {
                case Item item -> items.add(item);
                case Refusal refusal -> refusals.add(refusal);
            }
        }
        return new Entries(items, refusals);
    }

    public static List<Entry> all(ItemFile file) {
        var all = new ArrayList<Entry>();
        try (file) {
            for (var entry = file.next(); entry != null; entry = file.next()) {
                all.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public List<String> texts() {
        return items.stream().map(Item::text).toList();
    }

    public List<RefusalReason> reasons() {
        return refusals.stream().map(Refusal::reason).toList();
    }
}
