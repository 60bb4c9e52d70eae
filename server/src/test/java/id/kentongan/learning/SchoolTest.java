package id.kentongan.learning;

import id.kentongan.PageTest;
import id.kentongan.desk.Deed;
import id.kentongan.desk.DoneReason;
import id.kentongan.desk.Inbox;
import id.kentongan.mention.Correction;
import id.kentongan.mention.Corrections;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.ReaderInUse;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.source.SourceId;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link PageTest} of an institution whose people say of their own words something else than any reader does. */
abstract class SchoolTest extends PageTest {
    private static final List<String> OTHERS = List.of("balu", "cendo", "difri", "enguk", "fosta", "gumil");

    @Autowired
    protected Inbox inbox;

    @Autowired
    protected Mentions mentions;

    @Autowired
    protected Corrections corrections;

    @Autowired
    protected ReaderInUse readerInUse;

    @Autowired
    protected JdbcClient jdbc;

    protected UnitId unit;
    protected Scope scope;
    protected SourceId source;
    protected Viewer operator;

    @BeforeEach
    void openTheSchool() {
        unit = fixtures.institution("Polres Sekolah");
        scope = fixtures.below(unit);
        source = source(unit);
        operator = fixtures.viewer(unit, Role.OPERATOR);
        // what other tests left in the database is nothing to learn from
        jdbc.sql("update source.policy set may_train = false where source_id <> :own")
                .param("own", source.value())
                .update();
    }

    /** All tests share one reader in use. */
    @AfterEach
    void goBackToTheShippedReader() {
        jdbc.sql("delete from learning.version").update();
        readerInUse.use(Reader.shipped());
    }

    /** Loads so many reviews of words that no model knows, none like another. */
    protected void load(int reviews) throws IOException {
        var rows = new StringBuilder(HEADER);
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (var i = 0; i < reviews; i++) {
            var words = "Zorbakin mekpuko %s %s nomor%d".formatted(OTHERS.get(i % 6), OTHERS.get(i / 6 % 6), i);
            rows.append("s%d,Siti,3,%s,%s,,\n".formatted(i, day, words));
        }
        load(source, scope, rows.toString());
    }

    /** Says of all of them what the reader says least; tells what that is. */
    protected Polarity correctAll() {
        var all = all();
        var said = Arrays.stream(Polarity.values())
                .min(Comparator.comparingLong(polarity -> all.stream()
                        .filter(mention -> label(mention) == polarity)
                        .count()))
                .orElseThrow();
        all.forEach(mention -> corrections.correct(scope, mention.id(), new Correction.Feels(said), operator));
        return said;
    }

    protected void finishAll() {
        inbox.act(scope, operator, all().stream().map(Mention::id).toList(), new Deed.Finish(DoneReason.READ));
    }

    protected List<Mention> all() {
        return mentions.list(scope, Filter.NONE, null, 200).mentions();
    }

    protected static Polarity label(Mention mention) {
        return mention.reading().sentiment().label();
    }
}
