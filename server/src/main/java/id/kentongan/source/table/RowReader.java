package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.source.raw.Ids;
import id.kentongan.source.wording.Letters;
import id.kentongan.source.wording.Nameless;
import id.kentongan.source.wording.Unwrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an item of a row, or says why not. */
final class RowReader {
    private static final Duration KNOWN = Duration.ofMillis(1);

    private final String file;
    private final ColumnMapping mapping;
    private final int width;
    private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
    private final Standpoint standpoint;
    private final Dates dates;
    private final Map<ZoneId, Dates> datesByZone = new HashMap<>();

    /** @param header in which all columns of the mapping are */
    RowReader(String file, List<String> header, ColumnMapping mapping, Standpoint standpoint) {
        this.file = file;
        this.mapping = mapping;
        this.width = header.size();
        this.standpoint = standpoint;
        this.dates = new Dates(standpoint.zone(), mapping.dateOrder(), standpoint.now());
        datesByZone.put(standpoint.zone(), dates);
        mapping.columns().forEach((role, name) -> columns.put(role, header.indexOf(name)));
    }

    Entry read(Row row) {
        var problem = row.problem();
        if (problem != null) {
            return new Refusal(file, row.line(), problem.reason(), problem.details(), row.raw());
        }
        try {
            checkWidth(row);
            checkFormulas(row);
            return item(row);
        } catch (Unusable e) {
            return new Refusal(file, row.line(), e.problem.reason(), e.problem.details(), row.raw());
        }
    }

    /** Whether the ids come from the table rather than from the words. */
    boolean hasIds() {
        return columns.containsKey(Role.ID);
    }

    private void checkWidth(Row row) throws Unusable {
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                throw new Unusable(
                        RefusalReason.TOO_MANY_CELLS, String.valueOf(row.cells().size()), String.valueOf(width));
            }
        }
    }

    private void checkFormulas(Row row) throws Unusable {
        for (var column : columns.entrySet()) {
            // a link is often a formula that makes it clickable, and the row is whole without it
            if (column.getKey() != Role.LINK && row.formulas().get(column.getValue())) {
                throw new Unusable(RefusalReason.FORMULA, name(column.getKey()));
            }
        }
    }

    private Item item(Row row) throws Unusable {
        var place = line(row, Role.PLACE);
        var local = datesByZone.computeIfAbsent(standpoint.zoneOf(place), dates::in);
        var at = date(row, Role.DATE, local);
        if (at == null) {
            throw new Unusable(RefusalReason.NO_DATE, name(Role.DATE));
        }
        var words = Unwrapped.of(text(row, Role.TEXT));
        var stars = stars(row);
        if (words.text().isEmpty() && stars == null) {
            throw new Unusable(RefusalReason.EMPTY);
        }
        var changed = date(row, Role.UPDATED, local);
        var author = author(row);
        var translation = text(row, Role.TRANSLATION);
        return new Item(
                hasIds() ? id(row) : id(row, author, place, stars, words.text()),
                mapping.kind(),
                at,
                changed == null || changed.isBefore(at) ? at : changed,
                stars,
                words.text(),
                translation.isEmpty() || translation.equals(words.text()) ? words.translation() : translation,
                line(row, Role.TITLE),
                author,
                place,
                link(row),
                reply(row, at, local));
    }

    private String id(Row row) throws Unusable {
        var id = line(row, Role.ID);
        if (id == null || id.length() > Item.ID_LIMIT) {
            throw new Unusable(RefusalReason.NO_ID, name(Role.ID));
        }
        return id;
    }

    /**
     * The id stands in exports beside all it is made of: the name must not be among that, for names can be tried. The date is
     * read without regard to the place, so that the id stays when a place is given to an office of another zone.
     */
    private String id(Row row, @Nullable String author, @Nullable String place, @Nullable Integer stars, String words)
            throws Unusable {
        var at = String.valueOf(date(row, Role.DATE, dates));
        var whoever =
                author == null ? "null" : String.valueOf(standpoint.pseudonyms().of(author));
        return Ids.name(String.join("\0", at, whoever, String.valueOf(place), String.valueOf(stars), words));
    }

    private @Nullable String author(Row row) throws Unusable {
        var name = line(row, Role.AUTHOR);
        return name == null || Nameless.is(name) ? null : name;
    }

    private @Nullable Reply reply(Row row, Instant ifUnknown, Dates local) throws Unusable {
        var text = Unwrapped.of(text(row, Role.REPLY)).text();
        if (text.isEmpty() || Blank.isNothing(text)) {
            return null;
        }
        var at = date(row, Role.REPLY_DATE, local);
        if (at == null) {
            return new Reply(text, ifUnknown);
        }
        // two days without a time are the same instant, which would say that it is not known when
        return new Reply(text, at.equals(ifUnknown) ? at.plus(KNOWN) : at);
    }

    private @Nullable Instant date(Row row, Role role, Dates local) throws Unusable {
        var written = cell(row, role);
        if (Blank.isNothing(written)) {
            return null;
        }
        var outcome = (Names.key(name(role)).endsWith("utc") ? local.in(ZoneOffset.UTC) : local).read(written);
        if (outcome.problem() != null) {
            throw new Unusable(outcome.problem(), name(role), written);
        }
        return outcome.at();
    }

    private @Nullable Integer stars(Row row) throws Unusable {
        var written = cell(row, Role.STARS);
        if (Blank.isNothing(written)) {
            return null;
        }
        return Stars.read(written).orElseThrow(() -> new Unusable(RefusalReason.BAD_STARS, name(Role.STARS), written));
    }

    private String text(Row row, Role role) throws Unusable {
        return notTooLong(Letters.text(Letters.mend(Blank.words(cell(row, role)))));
    }

    private static String notTooLong(String text) throws Unusable {
        if (text.length() > Item.TEXT_LIMIT) {
            throw new Unusable(RefusalReason.TOO_LONG, String.valueOf(Item.TEXT_LIMIT / 1000));
        }
        return text;
    }

    private @Nullable String line(Row row, Role role) throws Unusable {
        var written = cell(row, role);
        return Blank.isNothing(written) ? null : Letters.line(notTooLong(Letters.mend(written)));
    }

    private @Nullable String link(Row row) throws Unusable {
        var link = line(row, Role.LINK);
        return link != null && Item.isLink(link) ? link : null;
    }

    private String cell(Row row, Role role) {
        var column = columns.get(role);
        return column == null ? "" : row.cell(column);
    }

    private String name(Role role) {
        return Objects.requireNonNullElse(mapping.columns().get(role), "");
    }

    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Row.Problem problem;

        Unusable(RefusalReason reason, String... details) {
            super(reason.name(), null, false, false);
            this.problem = Row.Problem.of(reason, details);
        }
    }
}
