package id.kentongan.source.web;

import id.kentongan.people.Unit;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.source.Source;
import id.kentongan.source.upload.Upload;
import java.util.List;

/**
 * The form for files.
 *
 * @param sources that the person may load files into
 * @param units where the person may make a source
 * @param waiting files that were sent and not confirmed yet
 */
public record UploadPage(
        List<Source> sources, List<Unit> units, List<Upload> waiting, UploadForm form, FieldErrors errors) {
    public UploadPage {
        sources = List.copyOf(sources);
        units = List.copyOf(units);
        waiting = List.copyOf(waiting);
    }

    /** What stands in the select: the choice, else the first source, else a new one. */
    public String chosen() {
        if (!form.source().isEmpty()) {
            return form.source();
        }
        return sources.isEmpty() ? "baru" : sources.getFirst().id().toString();
    }
}
