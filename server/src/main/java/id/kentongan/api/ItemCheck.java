package id.kentongan.api;

import id.kentongan.source.Item;
import id.kentongan.source.Reply;
import id.kentongan.source.wording.Letters;
import id.kentongan.source.wording.Nameless;
import id.kentongan.source.wording.Unwrapped;
import id.kentongan.text.Kind;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an item of what a program sent, by the rules that the readers of files have, or says why not. */
final class ItemCheck {
    /** An item that cannot be taken in; the others of its batch can. */
    static final class Unfit extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final String reason;

        Unfit(String reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    private static final String KINDS =
            Arrays.stream(Kind.values()).map(ItemCheck::code).collect(Collectors.joining(", "));

    private final Instant latest;

    ItemCheck(Instant now) {
        latest = now.plus(Duration.ofDays(1));
    }

    /** By what its source knows the item, {@code null} when that says nothing. */
    static @Nullable String id(GivenItem given) {
        return Letters.line(given.get("id"));
    }

    Item check(GivenItem given) throws Unfit {
        var at = time(given, "at");
        if (at == null) {
            throw new Unfit("no_time", "at is missing: nothing counts on no day");
        }
        var words = Unwrapped.of(text(given, "text"));
        var stars = stars(given);
        if (words.text().isEmpty() && stars == null) {
            throw new Unfit("empty", "there are neither words nor stars");
        }
        var changed = time(given, "updated_at");
        var translation = text(given, "translation");
        return new Item(
                requireId(given),
                kind(given),
                at,
                changed == null || changed.isBefore(at) ? at : changed,
                stars,
                words.text(),
                translation.isEmpty() || translation.equals(words.text()) ? words.translation() : translation,
                line(given, "title"),
                author(given),
                line(given, "place"),
                link(given),
                reply(given, at));
    }

    private static String requireId(GivenItem given) throws Unfit {
        var id = id(given);
        if (id == null) {
            throw new Unfit("no_id", "id is missing: the item could not be known again");
        }
        if (id.length() > Item.ID_LIMIT) {
            throw new Unfit("long_id", "id may have " + Item.ID_LIMIT + " characters");
        }
        return id;
    }

    private static Kind kind(GivenItem given) throws Unfit {
        var written = given.find("kind");
        if (written == null) {
            return Kind.REVIEW;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> code(kind).equals(written))
                .findFirst()
                .orElseThrow(() -> new Unfit("bad_kind", "kind is none of " + KINDS));
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer stars(GivenItem given) throws Unfit {
        var stars = given.stars();
        if (stars != null && (stars < 1 || stars > 5)) {
            throw new Unfit("bad_stars", "stars go from 1 to 5");
        }
        return stars;
    }

    private static @Nullable String author(GivenItem given) throws Unfit {
        var name = line(given, "author");
        return name == null || Nameless.is(name) ? null : name;
    }

    private @Nullable Reply reply(GivenItem given, Instant ifUnknown) throws Unfit {
        var text = Unwrapped.of(text(given, "reply.text")).text();
        var at = time(given, "reply.at");
        return text.isEmpty() ? null : new Reply(text, at == null ? ifUnknown : at);
    }

    private static @Nullable String link(GivenItem given) throws Unfit {
        var link = given.get("link").strip();
        if (link.isEmpty()) {
            return null;
        }
        if (!Item.isLink(link) || link.chars().anyMatch(Character::isISOControl)) {
            throw new Unfit("bad_link", "link is no http or https address of at most 2,000 characters");
        }
        return link;
    }

    private @Nullable Instant time(GivenItem given, String field) throws Unfit {
        var written = given.find(field);
        if (written == null) {
            return null;
        }
        Instant at;
        try {
            at = OffsetDateTime.parse(written.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new Unfit("bad_time", field + " is no time with an offset, such as 2026-11-24T07:30:00+07:00");
        }
        if (at.isAfter(latest)) {
            throw new Unfit("future_time", field + " is more than a day ahead");
        }
        if (at.isBefore(Item.EARLIEST)) {
            throw new Unfit("old_time", field + " is before the year 2000");
        }
        return at;
    }

    private static String text(GivenItem given, String field) throws Unfit {
        return Letters.text(Letters.mend(notTooLong(given, field)));
    }

    private static @Nullable String line(GivenItem given, String field) throws Unfit {
        return Letters.line(Letters.mend(notTooLong(given, field)));
    }

    private static String notTooLong(GivenItem given, String field) throws Unfit {
        var written = given.get(field);
        if (written.length() > Item.TEXT_LIMIT) {
            throw new Unfit("too_long", field + " may have " + Item.TEXT_LIMIT + " characters");
        }
        return written;
    }
}
