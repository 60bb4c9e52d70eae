package id.kentongan.source.takeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Builds archives as Google Takeout delivers them, and such as it never would. */
public final class TakeoutArchive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A review in an archive; what is {@code null} is left out. */
    public record Review(
            String id,
            Integer stars,
            String comment,
            String author,
            String created,
            String updated,
            String reply,
            String replied) {

        public static Review of(String id, Integer stars, String comment) {
            return new Review(id, stars, comment, "Warga " + id, "2026-01-02T03:04:05Z", null, null, null);
        }

        public Review by(String name) {
            return new Review(id, stars, comment, name, created, updated, reply, replied);
        }

        public Review at(String time) {
            return new Review(id, stars, comment, author, time, updated, reply, replied);
        }

        public Review edited(String time) {
            return new Review(id, stars, comment, author, created, time, reply, replied);
        }

        public Review answered(String words, String time) {
            return new Review(id, stars, comment, author, created, updated, words, time);
        }

        Map<String, Object> toMap(String account, String listing) {
            var review = new LinkedHashMap<String, Object>();
            review.put("name", "accounts/" + account + "/locations/" + listing + "/reviews/" + id);
            review.put("reviewer", author == null ? Map.of("isAnonymous", true) : Map.of("displayName", author));
            if (stars != null) {
                review.put(
                        "starRating",
                        List.of("ONE", "TWO", "THREE", "FOUR", "FIVE").get(stars - 1));
            }
            if (comment != null) {
                review.put("comment", comment);
            }
            review.put("createTime", created);
            review.put("updateTime", updated == null ? created : updated);
            if (reply != null) {
                review.put("reviewReply", Map.of("comment", reply, "updateTime", replied));
            }
            return review;
        }
    }

    private final String folder;
    private final String account;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TakeoutArchive(String folder, String account) {
        this.folder = folder;
        this.account = account;
    }

    /** An archive of an account in Indonesian. */
    public static TakeoutArchive ofAccount(String account) {
        return inFolder("Takeout/Profil Bisnis Google", account);
    }

    /** An archive whose folder is named in whatever language. */
    public static TakeoutArchive inFolder(String folder, String account) {
        return new TakeoutArchive(folder, account);
    }

    /** A listing with its first page of reviews and its title. */
    public TakeoutArchive listing(String id, String title, Review... reviews) {
        entry(listingFolder(id) + "additionalData.json", JSON.writeValueAsString(Map.of("title", title)));
        return page(id, "reviews.json", reviews);
    }

    /** One more page of reviews, {@code reviews-TOKEN.json}. */
    public TakeoutArchive page(String listing, String name, Review... reviews) {
        return entry(listingFolder(listing) + name, json(listing, reviews));
    }

    public TakeoutArchive entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TakeoutArchive entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** The text of a page. */
    public String json(String listing, Review... reviews) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of(
                        "reviews",
                        Stream.of(reviews)
                                .map(review -> review.toMap(account, listing))
                                .toList()));
    }

    public String listingFolder(String listing) {
        return folder + "/account-" + account + "/location-" + listing + "/";
    }

    /** Writes the archive under the name of a part, {@code takeout-20260102T030405Z-001.zip}. */
    public Path write(Path directory, String name) {
        var path = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    /** Many plain reviews, different in id, author, words and time. */
    public static Review[] reviews(int count) {
        var reviews = new ArrayList<Review>();
        for (int i = 0; i < count; i++) {
            reviews.add(Review.of("r" + i, 1 + i % 5, "Antrean ke-" + i + " berjalan lancar")
                    .at("2026-01-%02dT%02d:%02d:00Z".formatted(1 + i / 1440 % 28, i / 60 % 24, i % 60)));
        }
        return reviews.toArray(Review[]::new);
    }
}
