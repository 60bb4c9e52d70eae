package id.kentongan.privacy;

import id.kentongan.mention.Author;
import id.kentongan.mention.Authors;
import id.kentongan.people.Scope;
import id.kentongan.source.RefusedRows;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells whether a text holds the name that an author's key was made of, by trying its parts. Refused rows stand as they came,
 * so that this is the only way to find those of a person; they are gone after a month at most.
 */
@Component
class NamedRows {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_WORDS = 8;
    private static final Pattern QUOTED = Pattern.compile("\"");
    private static final Pattern CELLS = Pattern.compile("[\",;\t|\r\n]");
    private static final Pattern AROUND_WORDS = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");

    private final Authors authors;
    private final RefusedRows refused;

    NamedRows(Authors authors, RefusedRows refused) {
        this.authors = authors;
        this.refused = refused;
    }

    /** The refused rows one of whose cells is that name. */
    List<RefusedRows.Row> of(Scope scope, Author author) {
        return author instanceof Author.Keyed
                ? refused.list(scope, refusal -> cells(refusal.raw()).anyMatch(cell -> isName(cell, author)))
                : List.of();
    }

    /** Whether some words of a sentence, one after the other, are that name. */
    boolean names(String sentence, Author.Keyed author) {
        if (isName(sentence, author)) {
            return true;
        }
        var words = sentence.strip().split("\\s+");
        for (var from = 0; from < words.length; from++) {
            var name = new StringBuilder();
            for (var to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
                name.append(to == from ? "" : " ").append(words[to]);
                var bare = AROUND_WORDS.matcher(name).replaceAll("");
                if (isName(name.toString(), author) || isName(bare, author)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Stream<String> cells(String row) {
        return Stream.concat(QUOTED.splitAsStream(row), CELLS.splitAsStream(row))
                .filter(cell -> cell.length() <= LONGEST_NAME && !cell.isBlank());
    }

    private boolean isName(String text, Author author) {
        return !text.isBlank() && authors.named(text).equals(author);
    }
}
