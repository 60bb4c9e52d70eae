package id.kentongan.mention;

import id.kentongan.platform.CopyText;
import id.kentongan.source.Item;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the mention table on its way in.
 *
 * @param keepWords whether the policy lets the words be stored
 */
record MentionRow(
        UUID id,
        int space,
        UUID unit,
        UUID source,
        Item item,
        boolean keepWords,
        LocalDate day,
        Instant collectedAt,
        @Nullable Long authorKey,
        long contentHash,
        int version,
        @Nullable Reading reading,
        @Nullable String model,
        boolean counted,
        boolean corrected) {
    /** In the order of {@link #copyTo}. */
    static final String COLUMNS = """
            id, space, unit_id, source_id, external_id, kind, at, day, updated_at, collected_at, stars, title, text, \
            translation, author_key, place, link, reply_text, reply_at, content_hash, version, language, \
            language_confidence, sentiment, sentiment_sure, negative, neutral, positive, element_negative, \
            element_neutral, element_positive, threats, own_voice, findings, model, counted, corrected\
            """;

    /** This row as the next content of a mention that is stored already. */
    MentionRow following(UUID known, int nextVersion) {
        return with(known, nextVersion, reading, counted, false);
    }

    /** This row as a person corrected what was read in it. */
    MentionRow corrected(Reading better, boolean nowCounted) {
        return with(id, version, better, nowCounted, true);
    }

    private MentionRow with(UUID known, int nextVersion, @Nullable Reading read, boolean nowCounted, boolean byPerson) {
        return new MentionRow(
                known,
                space,
                unit,
                source,
                item,
                keepWords,
                day,
                collectedAt,
                authorKey,
                contentHash,
                nextVersion,
                read,
                model,
                nowCounted,
                byPerson);
    }

    /** Whether anything that somebody wrote will be stored. */
    boolean hasWords() {
        return keepWords
                && (!item.text().isEmpty()
                        || item.title() != null
                        || item.translation() != null
                        || item.reply() != null);
    }

    void copyTo(CopyText copy) {
        copy.add(id).add(space).add(unit).add(source).add(item.externalId());
        copy.add(item.kind().name().toLowerCase(Locale.ROOT));
        copy.add(item.at()).add(day).add(item.updatedAt()).add(collectedAt);
        copy.add(item.stars()).add(keepWords ? item.title() : null).add(keepWords ? item.text() : "");
        copy.add(keepWords ? item.translation() : null).add(authorKey);
        copy.add(item.place()).add(item.link());
        var reply = item.reply();
        copy.add(reply == null || !keepWords ? null : reply.text()).add(reply == null ? null : reply.at());
        copy.add(contentHash).add(version);
        copyReading(copy);
        copy.add(model).add(counted).add(corrected);
        copy.endRow();
    }

    private void copyReading(CopyText copy) {
        if (reading == null) {
            copy.add(null).add(null).add(null).add(null).add(null).add(null).add(null);
        } else {
            var sentiment = reading.sentiment();
            copy.add(reading.language().code()).add((float) reading.language().confidence());
            copy.add(sentiment.label().ordinal() - 1).add(sentiment.sure());
            copy.add((float) sentiment.negative())
                    .add((float) sentiment.neutral())
                    .add((float) sentiment.positive());
        }
        for (var polarity : Polarity.values()) {
            copy.add(Findings.elementBits(reading, polarity));
        }
        copy.add(Findings.threatBits(reading)).add(reading != null && reading.ownVoice());
        copy.add(Findings.encode(reading));
    }

    /** What it adds to the day count, {@code null} when it is not counted. */
    @Nullable
    Contribution contribution() {
        if (!counted) {
            return null;
        }
        var bits = Arrays.stream(Polarity.values())
                .map(polarity -> Findings.elementBits(reading, polarity))
                .toList();
        return new Contribution(
                unit,
                day,
                item.stars(),
                reading == null
                        ? null
                        : Feeling.of(
                                reading.sentiment().label(), reading.sentiment().sure()),
                bits,
                Answered.bits(
                        item.kind(),
                        item.at(),
                        item.reply() == null ? null : item.reply().at()));
    }

    /**
     * Tells two contents of the same item apart: 64 bits of SHA-256 over everything that is shown. The time of the last
     * change is left out: a source that only touches an item does not make a new version of it.
     */
    static long hash(Item item, UUID unit) {
        var reply = item.reply();
        var parts = Arrays.asList(
                unit,
                item.kind(),
                item.at(),
                item.stars(),
                item.title(),
                item.text(),
                item.translation(),
                item.place(),
                item.link(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.at());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update((byte) (part == null ? 0 : 1));
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1f);
            }
            return java.nio.ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
