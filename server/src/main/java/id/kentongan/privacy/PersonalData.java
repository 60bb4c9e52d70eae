package id.kentongan.privacy;

import id.kentongan.mention.Author;
import id.kentongan.mention.Authors;
import id.kentongan.mention.Keeping;
import id.kentongan.mention.MentionId;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.source.RefusedRows;
import id.kentongan.source.Source;
import id.kentongan.source.Sources;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds, hands out and erases what is kept of one person. */
@Service
public class PersonalData {
    /**
     * What there is.
     *
     * @param parts how many of each thing hang on the mentions, by the name of the thing
     * @param refused rows with that name that could not be taken in
     */
    public record Kept(List<Authors.Share> shares, Map<String, Integer> parts, int refused) {
        public Kept {
            shares = List.copyOf(shares);
            parts = Map.copyOf(parts);
        }

        public int mentions() {
            return shares.stream().mapToInt(Authors.Share::mentions).sum();
        }

        public boolean isNothing() {
            return shares.isEmpty() && refused == 0;
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Authors authors;
    private final List<Keeping> keepings;
    private final NamedRows rows;
    private final RefusedRows refused;
    private final ExportWriter writer;
    private final Units units;
    private final Sources sources;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PersonalData(
            Authors authors,
            List<Keeping> keepings,
            NamedRows rows,
            RefusedRows refused,
            ExportWriter writer,
            Units units,
            Sources sources,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.authors = authors;
        this.keepings = keepings;
        this.rows = rows;
        this.refused = refused;
        this.writer = writer;
        this.units = units;
        this.sources = sources;
        this.events = events;
        this.transaction = transaction;
    }

    /** Whoever goes by that name, where anything is kept of them; also when it was written with other blanks. */
    public Optional<Author> findByName(Scope scope, String name) {
        var asWritten = authors.named(name);
        var evened = authors.named(name.replaceAll("\\s+", " "));
        return List.of(asWritten, evened).stream()
                .filter(author -> !kept(scope, author).isNothing())
                .<Author>map(author -> author)
                .findFirst();
    }

    /** Who said what that address leads to. */
    public Optional<Author> findByMention(Scope scope, String address) {
        var id = ID.matcher(address);
        return id.find() ? authors.find(scope, MentionId.of(id.group())) : Optional.empty();
    }

    public Kept kept(Scope scope, Author author) {
        var ids = authors.ids(scope, author);
        var parts = new LinkedHashMap<String, Integer>();
        keepings.forEach(keeping -> parts.merge(keeping.part(), keeping.count(ids), Integer::sum));
        return new Kept(
                authors.shares(scope, author), parts, rows.of(scope, author).size());
    }

    /** Writes everything that is kept of them as one JSON document, in bounded memory. */
    public void export(Scope scope, Author author, OutputStream out) {
        var kept = kept(scope, author);
        events.publishEvent(Act.of("privacy.exported", unitOf(scope), String.valueOf(kept.mentions())));
        writer.write(scope, author, rows.of(scope, author), out);
    }

    /**
     * Erases all of it, in steps that each stand in the log with the reason; what was stopped can be asked for again. Says how
     * many mentions were emptied.
     */
    public int erase(Scope scope, Author author, String reason) {
        var unit = unitOf(scope);
        var named = rows.of(scope, author);
        if (!named.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                refused.erase(named);
                events.publishEvent(
                        Act.of("privacy.refused_erased", unit, reason.strip(), String.valueOf(named.size())));
            });
        }
        var names = sources.list(scope).stream().collect(Collectors.toMap(Source::id, Source::name));
        return authors.erase(
                scope,
                author,
                (source, mentions) -> events.publishEvent(Act.of(
                        "privacy.erased",
                        unit,
                        reason.strip(),
                        mentions + " · " + names.getOrDefault(source, source.toString()))));
    }

    /** Whether that text holds the name by which the author is known; as far as a key can tell. */
    public boolean isNamedIn(Author author, String text) {
        return author instanceof Author.Keyed keyed && rows.names(text, keyed);
    }

    /** The topmost of what the person sees, under which the log shows it. */
    private @Nullable UUID unitOf(Scope scope) {
        return units.list(scope).stream()
                .map(Unit::id)
                .findFirst()
                .map(id -> id.value())
                .orElse(null);
    }
}
