package id.kentongan.privacy.web;

import id.kentongan.mention.Author;
import id.kentongan.mention.Authors;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.Mentions;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ItemCard;
import id.kentongan.platform.web.part.Pager;
import id.kentongan.privacy.PersonalData.Kept;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What is kept of one person; also what of it goes when it is erased.
 *
 * @param later whether this is not the first page of the list
 * @param reason as it was given for an erasure
 */
public record AuthorPage(
        Author author,
        Kept kept,
        MentionCards cards,
        Mentions.Page found,
        boolean later,
        String reason,
        FieldErrors errors) {

    public String address() {
        return "/data-pribadi/" + author.address();
    }

    /** Whether a name led here, which several people may have. */
    public boolean isByName() {
        return author instanceof Author.Keyed;
    }

    public String source(Authors.Share share) {
        return cards.sources().getOrDefault(share.source(), "");
    }

    public List<ItemCard> items(Texts t) {
        return found.mentions().stream().map(mention -> cards.brief(t, mention)).toList();
    }

    /** What hangs on the mentions, each with how many there are. */
    public List<String> parts(Texts t) {
        return parts(t, "privacy.part.");
    }

    /** What of it an erasure takes: of the inbox only the labels. */
    public List<String> erasedParts(Texts t) {
        return parts(t, "privacy.erase.part.");
    }

    private List<String> parts(Texts t, String key) {
        return kept.parts().entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(part -> t.of(key + part.getKey(), part.getValue()))
                .toList();
    }

    public Pager pager() {
        var next = found.next();
        return new Pager(
                later ? address() : null,
                next == null
                        ? null
                        : address() + "?setelah=" + URLEncoder.encode(next.toString(), StandardCharsets.UTF_8));
    }
}
