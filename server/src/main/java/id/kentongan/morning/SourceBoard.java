package id.kentongan.morning;

import id.kentongan.collect.SourceWatch;
import id.kentongan.people.Scope;
import id.kentongan.source.Import;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the sources are, and what is on its way in. */
@Component
class SourceBoard {
    /** The newest import of a source that had none for so many others need not be named. */
    private static final int IMPORTS_LOOKED_AT = 100;

    private final SourceWatch watch;
    private final Imports imports;

    SourceBoard(SourceWatch watch, Imports imports) {
        this.watch = watch;
        this.imports = imports;
    }

    /** The newest imports, newest first. */
    List<Import> imports(Scope scope) {
        return imports.list(scope, IMPORTS_LOOKED_AT);
    }

    List<SourceToday> sources(Scope scope, List<Import> newest) {
        Map<SourceId, Import> last =
                newest.stream().collect(Collectors.toMap(Import::source, job -> job, (newer, older) -> newer));
        return watch.list(scope).stream()
                .map(watched ->
                        new SourceToday(watched, last.get(watched.source().id())))
                .toList();
    }
}
