package id.kentongan.source.web;

import id.kentongan.platform.web.part.Field;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Inspection;
import java.util.List;
import java.util.Set;

/** What a look into files found, as the preview shows it. */
public sealed interface Found {
    /** Reviews of an archive. */
    record Archive(Inspection.Takeout takeout, Places places) implements Found {
        public long reviews() {
            return takeout.listings().stream()
                    .mapToLong(listing -> listing.reviews())
                    .sum();
        }
    }

    /**
     * A table.
     *
     * @param mapping as it stands now
     * @param remembered whether the mapping is the one of the last import of this source
     * @param open what must be settled before the import can start
     */
    record Rows(
            Inspection.Table table,
            ColumnMapping mapping,
            boolean remembered,
            Set<Inspection.Question> open,
            Places places)
            implements Found {
        public Rows {
            open = Set.copyOf(open);
        }

        /** Whether there is nothing to ask: the columns are known. */
        public boolean plain() {
            return open.isEmpty() && (remembered || table.sureness() == Inspection.Sureness.RECOGNISED);
        }
    }

    /**
     * Nothing that can be loaded.
     *
     * @param file the file that it is about
     * @param key of the sentence
     */
    record Unusable(String file, String key, List<String> details) implements Found {
        public Unusable {
            details = List.copyOf(details);
        }
    }

    /**
     * The places that the files speak of, each with the choice of its office.
     *
     * @param offices the choices
     * @param whole whether these are all
     */
    record Places(List<PlaceRow> rows, List<Field.Option> offices, boolean mayMake, boolean whole) {
        static final String NEW_OFFICE = "baru";

        public Places {
            rows = List.copyOf(rows);
            offices = List.copyOf(offices);
        }
    }

    /**
     * One place.
     *
     * @param field the name of its select
     * @param key how its items name it
     * @param chosen the id of an office, or {@code baru}
     */
    record PlaceRow(String field, String key, String title, long items, String chosen) {}
}
