package id.kentongan.source.takeout;

import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.source.wording.Letters;
import id.kentongan.source.wording.Nameless;
import id.kentongan.source.wording.Unwrapped;
import id.kentongan.text.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One review of a page:
 *
 * <pre>{@code
 * {"name": "accounts/1/locations/2/reviews/3", "reviewer": {"displayName": "", "isAnonymous": false},
 *  "starRating": "FIVE", "comment": "", "createTime": "", "updateTime": "",
 *  "reviewReply": {"comment": "", "updateTime": ""}}
 * }</pre>
 *
 * where comment, reviewer and reply may be absent, and unknown keys do not matter. The account is no part of the id: a
 * listing that two accounts own has each review once.
 */
final class ReviewObject {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME =
            Pattern.compile("(?:accounts/[^/]{1,100}/)?((locations/[\\w-]{1,100})/reviews/[\\w=.~-]{1,300})");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final String file;
    private final @Nullable String listing;
    private final Instant now;

    /**
     * @param file named in refusals
     * @param listing to which all reviews must belong, or {@code null} for any
     * @param now what is later by more than a day is refused
     */
    ReviewObject(String file, @Nullable String listing, Instant now) {
        this.file = file;
        this.listing = listing;
        this.now = now;
    }

    /**
     * @param ordinal of the review in its list, from 1
     * @param json the object
     */
    Entry read(long ordinal, String json) {
        try {
            return item(JSON.readTree(json));
        } catch (JacksonException e) {
            return new Refusal(file, ordinal, RefusalReason.BROKEN_JSON, List.of(), json);
        } catch (Unusable e) {
            return new Refusal(file, ordinal, e.reason, e.details, json);
        }
    }

    private Item item(JsonNode review) throws Unusable {
        if (!review.isObject()) {
            throw new Unusable(RefusalReason.BROKEN_JSON);
        }
        var name = NAME.matcher(string(review, "name"));
        if (!name.matches()) {
            throw new Unusable(RefusalReason.NO_ID);
        }
        var place = name.group(2);
        if (listing != null && !place.equals(listing)) {
            throw new Unusable(RefusalReason.WRONG_LOCATION, listing, place);
        }
        var created = time(review, "createTime");
        if (created == null) {
            throw new Unusable(RefusalReason.NO_DATE, "createTime");
        }
        var changed = time(review, "updateTime");
        var updated = changed == null || changed.isBefore(created) ? created : changed;
        var stars = stars(string(review, "starRating"));
        var comment = Unwrapped.of(text(review, "comment"));
        if (stars == null && comment.text().isEmpty()) {
            throw new Unusable(RefusalReason.EMPTY);
        }
        return new Item(
                name.group(1),
                Kind.REVIEW,
                created,
                updated,
                stars,
                comment.text(),
                comment.translation(),
                null,
                author(review.path("reviewer")),
                place,
                null,
                reply(review.path("reviewReply"), updated));
    }

    private static @Nullable String author(JsonNode reviewer) throws Unusable {
        if (reviewer.path("isAnonymous").asBoolean(false)) {
            return null;
        }
        var name = Letters.line(string(reviewer, "displayName"));
        return name == null || Nameless.is(name) ? null : name;
    }

    private @Nullable Reply reply(JsonNode reply, Instant ifUnknown) throws Unusable {
        var text = Unwrapped.of(text(reply, "comment")).text();
        if (text.isEmpty()) {
            return null;
        }
        var at = time(reply, "updateTime");
        return new Reply(text, at == null ? ifUnknown : at);
    }

    private @Nullable Instant time(JsonNode node, String key) throws Unusable {
        var written = string(node, key);
        if (written.isBlank()) {
            return null;
        }
        Instant at;
        try {
            at = OffsetDateTime.parse(written.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new Unusable(RefusalReason.BAD_DATE, key, written);
        }
        if (at.isBefore(EARLIEST)) {
            throw new Unusable(RefusalReason.OLD_DATE, key, written);
        }
        if (at.isAfter(now.plus(Duration.ofDays(1)))) {
            throw new Unusable(RefusalReason.FUTURE_DATE, key, written);
        }
        return at;
    }

    private static @Nullable Integer stars(String written) throws Unusable {
        return switch (written) {
            case "", "STAR_RATING_UNSPECIFIED" -> null;
            case "ONE", "1" -> 1;
            case "TWO", "2" -> 2;
            case "THREE", "3" -> 3;
            case "FOUR", "4" -> 4;
            case "FIVE", "5" -> 5;
            default -> throw new Unusable(RefusalReason.BAD_STARS, "starRating", written);
        };
    }

    private static String text(JsonNode node, String key) throws Unusable {
        var text = Letters.text(string(node, key));
        if (text.length() > Item.TEXT_LIMIT) {
            throw new Unusable(RefusalReason.TOO_LONG, String.valueOf(Item.TEXT_LIMIT / 1000));
        }
        return text;
    }

    private static String string(JsonNode node, String key) throws Unusable {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString() && !value.isNumber()) {
            throw new Unusable(RefusalReason.BROKEN_JSON);
        }
        return value.asString();
    }

    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final RefusalReason reason;
        private final transient List<String> details;

        Unusable(RefusalReason reason, String... details) {
            super(reason.name(), null, false, false);
            this.reason = reason;
            this.details = List.of(details);
        }
    }
}
