package id.kentongan.desk;

import id.kentongan.PageTest;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link PageTest} of the inbox of one institution, where one operator works. */
abstract class DeskTest extends PageTest {
    @Autowired
    protected Inbox inbox;

    @Autowired
    protected Mentions mentions;

    @Autowired
    protected JdbcClient jdbc;

    protected UnitId unit;
    protected Scope scope;
    protected Viewer operator;

    @BeforeEach
    void openTheDesk() {
        unit = fixtures.institution("Polres Uji");
        scope = fixtures.below(unit);
        operator = fixtures.viewer(unit, Role.OPERATOR);
    }

    /** Loads reviews of yesterday, each as {@code stars|words} or {@code stars|words|answer}. */
    protected void arrive(String... reviews) throws IOException {
        var rows = new StringBuilder();
        for (var i = 0; i < reviews.length; i++) {
            var parts = reviews[i].split("\\|", -1);
            var answer = parts.length > 2 ? parts[2] + "," + yesterday() : ",";
            rows.append("d%d,Siti,%s,%s,\"%s\",%s%n".formatted(i, parts[0], yesterday(), parts[1], answer));
        }
        load(unit, rows.toString());
    }

    protected static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }

    protected List<InboxItem> open() {
        return list(operator, InboxFilter.OPEN);
    }

    protected List<InboxItem> list(Viewer viewer, InboxFilter filter) {
        return inbox.list(scope, viewer, filter, null, 100).items();
    }

    protected List<InboxItem> list(InboxFilter.View view) {
        return list(operator, InboxFilter.OPEN.with(view));
    }

    /** The words of those items. */
    protected List<String> words(List<InboxItem> items) {
        return items.stream().map(item -> mention(item).text()).toList();
    }

    protected Mention mention(InboxItem item) {
        return mentions.find(scope, item.id()).orElseThrow();
    }

    protected InboxItem item(String words) {
        var mention = mentions.list(scope, Filter.NONE, null, 100).mentions().stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow();
        return inbox.find(scope, mention.id()).orElseThrow();
    }
}
