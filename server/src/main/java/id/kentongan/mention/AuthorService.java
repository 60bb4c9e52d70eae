package id.kentongan.mention;

import id.kentongan.people.Scope;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class AuthorService implements Authors {
    private static final int AT_ONCE = 1000;

    private final AuthorFinder finder;
    private final MentionStore store;
    private final List<Keeping> keepings;
    private final Sources sources;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthorService(
            AuthorFinder finder,
            MentionStore store,
            List<Keeping> keepings,
            Sources sources,
            Pseudonyms pseudonyms,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finder = finder;
        this.store = store;
        this.keepings = keepings;
        this.sources = sources;
        this.pseudonyms = pseudonyms;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Author.Keyed named(String name) {
        return new Author.Keyed(pseudonyms.of(name));
    }

    @Override
    public Optional<Author> find(Scope scope, MentionId id) {
        return finder.author(scope, id);
    }

    @Override
    public List<Share> shares(Scope scope, Author author) {
        return finder.shares(scope, author);
    }

    @Override
    public Mentions.Page list(Scope scope, Author author, Mentions.@Nullable Key after, int size) {
        return MentionFinder.page(finder.list(scope, author, after, size), size);
    }

    @Override
    public List<MentionId> ids(Scope scope, Author author) {
        return finder.ids(scope, author);
    }

    @Override
    public int erase(Scope scope, Author author, Step step) {
        var erased = 0;
        for (var share : finder.shares(scope, author)) {
            int done;
            do {
                done = step(scope, author, share.source(), step);
                erased += done;
            } while (done == AT_ONCE);
        }
        return erased;
    }

    /** The lock keeps a batch from writing what is erased meanwhile. */
    private int step(Scope scope, Author author, SourceId source, Step step) {
        return Objects.requireNonNull(transaction.execute(status -> {
            sources.lock(source);
            var mentions = finder.ids(scope, author, source, AT_ONCE);
            if (!mentions.isEmpty()) {
                var ids = mentions.stream().map(MentionId::value).toList();
                keepings.forEach(keeping -> keeping.erase(mentions));
                store.empty(ids, clock.instant());
                events.publishEvent(MentionsChanged.of(ids));
                step.erased(source, mentions.size());
            }
            return mentions.size();
        }));
    }
}
