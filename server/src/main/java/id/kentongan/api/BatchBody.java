package id.kentongan.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code {"items":[...]}} piece by piece, so that no more is ever held than the items themselves, and stops at the
 * first thing that should not be there: a field that nobody knows may be a misspelt one, and its words would be lost.
 */
final class BatchBody {
    static final int MOST_ITEMS = 1_000;
    static final long MOST_BYTES = 8_000_000;

    private static final Set<String> WORDS =
            Set.of("id", "at", "updated_at", "kind", "text", "translation", "title", "author", "place", "link");
    private static final Set<String> REPLY_WORDS = Set.of("text", "at");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;

    private BatchBody(JsonParser json) {
        this.json = json;
    }

    /** @throws ApiRefused when the body is no batch, with where */
    static List<GivenItem> read(InputStream body) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), new BodyStream(body, MOST_BYTES))) {
            return new BatchBody(json).batch();
        } catch (JacksonIOException e) {
            throw unread(e.getCause());
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw badJson("The body is not whole JSON in UTF-8: line " + at.getLineNr() + ", column " + at.getColumnNr()
                    + ".");
        }
    }

    static ApiRefused tooLong() {
        return ApiRefused.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body_too_large",
                "A request may have 8 MB (8,000,000 bytes). Nothing was taken in; send less at a time.");
    }

    private static ApiRefused badJson(String what) {
        return ApiRefused.of(HttpStatus.BAD_REQUEST, "bad_json", what + " Nothing was taken in.");
    }

    private static ApiRefused unread(@Nullable IOException failure) {
        return switch (failure) {
            case BodyStream.TooLong tooLong -> tooLong();
            case BodyStream.NullByte found ->
                ApiRefused.of(
                        HttpStatus.BAD_REQUEST,
                        "null_byte",
                        "There is a null byte at byte " + found.at()
                                + "; JSON is UTF-8 without any. Nothing was taken in.");
            case null, default -> badJson("The body ended early, or is not JSON in UTF-8.");
        };
    }

    private List<GivenItem> batch() {
        var start = json.nextToken();
        if (start == null) {
            throw badJson("The body is empty.");
        }
        require(start, JsonToken.START_OBJECT, "an object with the field items");
        List<GivenItem> items = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            if (!"items".equals(json.currentName())) {
                throw unknownField();
            }
            require(json.nextToken(), JsonToken.START_ARRAY, "an array of items");
            items = items();
        }
        if (items == null) {
            throw ApiRefused.inBody("missing_field", "The field items is missing. Nothing was taken in.", "/items");
        }
        if (json.nextToken() != null) {
            throw badJson("There is more behind the end of the batch.");
        }
        return items;
    }

    private List<GivenItem> items() {
        var items = new ArrayList<GivenItem>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (items.size() == MOST_ITEMS) {
                throw ApiRefused.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too_many_items",
                        "A request may have 1,000 items. Nothing was taken in; send fewer at a time.");
            }
            require(token, JsonToken.START_OBJECT, "an object");
            items.add(item(items.size()));
        }
        return items;
    }

    private GivenItem item(int index) {
        var words = new HashMap<String, String>();
        Integer stars = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var field = json.currentName();
            if (field.equals("stars")) {
                stars = number();
            } else if (field.equals("reply")) {
                reply(words);
            } else if (WORDS.contains(field)) {
                word(words, field);
            } else {
                throw unknownField();
            }
        }
        return new GivenItem(index, words, stars);
    }

    private void reply(Map<String, String> words) {
        var token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        require(token, JsonToken.START_OBJECT, "an object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            if (!REPLY_WORDS.contains(json.currentName())) {
                throw unknownField();
            }
            word(words, "reply." + json.currentName());
        }
    }

    private void word(Map<String, String> words, String field) {
        var token = json.nextToken();
        if (token != JsonToken.VALUE_NULL) {
            require(token, JsonToken.VALUE_STRING, "a string");
            words.put(field, json.getString());
        }
    }

    private @Nullable Integer number() {
        var token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        require(token, JsonToken.VALUE_NUMBER_INT, "a whole number");
        try {
            return json.getIntValue();
        } catch (JacksonException e) {
            throw wrongType("a whole number from 1 to 5");
        }
    }

    private void require(@Nullable JsonToken token, JsonToken wanted, String what) {
        if (token != wanted) {
            throw wrongType(what);
        }
    }

    private ApiRefused wrongType(String wanted) {
        return ApiRefused.inBody("wrong_type", "This must be " + wanted + ". Nothing was taken in.", where());
    }

    private ApiRefused unknownField() {
        return ApiRefused.inBody(
                "unknown_field",
                "There is no field " + ApiRefused.quoted(String.valueOf(json.currentName()))
                        + " here. Nothing was taken in.",
                json.streamReadContext().getParent() == null ? "" : parent());
    }

    private String where() {
        return json.streamReadContext().pathAsPointer().toString();
    }

    /** Without the name of a field that may be anything. */
    private String parent() {
        var path = where();
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
