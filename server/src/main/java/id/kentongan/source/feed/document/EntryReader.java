package id.kentongan.source.feed.document;

import id.kentongan.platform.net.WebAddress;
import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.Ids;
import id.kentongan.source.wording.Letters;
import id.kentongan.text.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes items of drafts, one document long. An entry that comes twice is given once. */
final class EntryReader {

    /** Entries of one document; what comes after them is older in every feed that can be read. */
    static final int MOST_ENTRIES = 500;

    private static final int LONGEST_ID = 500;
    private static final Pattern MAIL = Pattern.compile("\\S{1,200}@\\S{1,200}(?:\\s+\\(([^()]{1,200})\\))?");

    private final URI base;
    private final EntryDates dates;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Item> known = new HashMap<>();
    private int ordinal;

    EntryReader(URI base, EntryDates dates) {
        this.base = base;
        this.dates = dates;
    }

    /** @return whether another entry is wanted */
    boolean isOpen() {
        if (ordinal < MOST_ENTRIES) {
            return true;
        }
        ordinal++;
        refuse(RefusalReason.TOO_MANY_ENTRIES, String.valueOf(MOST_ENTRIES));
        return false;
    }

    void broken() {
        ordinal++;
        refuse(RefusalReason.BROKEN_ENTRY);
    }

    void add(Draft draft) {
        ordinal++;
        var item = item(draft);
        if (item == null) {
            refuse(RefusalReason.EMPTY_ENTRY);
            return;
        }
        var earlier = known.putIfAbsent(item.externalId(), item);
        if (earlier == null) {
            entries.add(item);
        } else if (!earlier.equals(item)) {
            refuse(RefusalReason.REPEATED_ENTRY, item.externalId());
        }
    }

    List<Entry> entries() {
        return entries;
    }

    private void refuse(RefusalReason reason, String... details) {
        entries.add(new Refusal(base.toString(), ordinal, reason, List.of(details), ""));
    }

    private @Nullable Item item(Draft draft) {
        var title = Excerpt.line(draft.title());
        var excerpt = draft.bodies().stream()
                .map(Excerpt::of)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(title == null ? "" : title);
        if (excerpt.isBlank()) {
            return null;
        }
        var link = draft.link() == null ? null : WebAddress.resolve(base, draft.link());
        var at = dates.readOrFetched(draft.published());
        var updated = dates.read(draft.updated());
        return new Item(
                id(draft, link, title == null ? excerpt : title),
                Kind.NEWS,
                at,
                updated == null || updated.isBefore(at) ? at : updated,
                null,
                excerpt,
                null,
                title,
                author(draft.author()),
                null,
                link == null ? null : link.toString(),
                null);
    }

    /** A name that is too long to be kept is known by its hash. */
    private static String id(Draft draft, @Nullable URI link, String headline) {
        var given = draft.id() == null ? "" : draft.id().strip();
        if (given.isEmpty()) {
            given = link == null
                    ? Ids.name(headline + "\n"
                            + (draft.published() == null
                                    ? ""
                                    : draft.published().strip()))
                    : CanonicalLink.of(link);
        }
        var line = given.length() > LONGEST_ID ? null : Letters.line(given);
        return line == null ? Ids.name(given) : line;
    }

    /** RSS wants an address of mail with the name behind it in brackets; the address is nobody's business. */
    private static @Nullable String author(@Nullable String written) {
        var line = Letters.line(written);
        var mail = MAIL.matcher(line == null ? "" : line);
        return mail.matches() ? Letters.line(mail.group(1)) : line;
    }
}
