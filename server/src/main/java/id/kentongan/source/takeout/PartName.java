package id.kentongan.source.takeout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name under which a part of an export is downloaded: {@code takeout-20260102T030405Z-001.zip}, or with a number of the
 * set before that of the part. A browser may have added {@code  (1)}.
 */
record PartName(String set, Instant exportedAt, int part) {

    private static final Pattern FORM =
            Pattern.compile("(takeout-(\\d{8}T\\d{6})Z(?:-\\d{1,4})?)-(\\d{1,4})(?: ?\\(\\d{1,3}\\))?\\.zip");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    static Optional<PartName> find(String fileName) {
        var form = FORM.matcher(fileName);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(form.group(2), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new PartName(form.group(1), at, Integer.parseInt(form.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
