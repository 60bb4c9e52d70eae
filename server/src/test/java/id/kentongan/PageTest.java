package id.kentongan;

import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.source.Import;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A {@link WebTest} of pages that need something said first. */
public abstract class PageTest extends WebTest {
    protected static final String HEADER = "review_id,author,rating,date,review_text,owner_reply,owner_reply_date\n";

    @Autowired
    private Sources sources;

    @Autowired
    private Imports imports;

    @TempDir
    private Path directory;

    /** What a new person of that role in that unit gets there. */
    protected String page(UnitId unit, Role role, String path) {
        return signedIn(unit, role).open(path);
    }

    protected SourceId source(UnitId unit) {
        return sources.add(fixtures.below(unit), unit, "Ulasan " + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
    }

    /** Loads reviews, one a line in the order of {@link #HEADER}, through the whole intake. */
    protected void load(UnitId unit, String rows) throws IOException {
        load(source(unit), fixtures.below(unit), HEADER + rows);
    }

    /** Loads a table; says how that ended. */
    protected Import load(SourceId source, Scope scope, String table) throws IOException {
        var file = Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), table);
        var id = imports.request(scope, source, List.of(new SourceFile("ulasan.csv", file)), null, null);
        Awaitility.await("the import has ended")
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(id).state().ended());
        return imports.get(id);
    }
}
