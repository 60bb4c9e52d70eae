package id.kentongan.source;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found in the files that a user handed in, before anything is taken in. */
public sealed interface Inspection {

    /**
     * Reviews as the platform exports them for the owner of the listings.
     *
     * @param exportedAt when the platform made the export, or the newest change inside when the files do not tell
     * @param extent how much of the export is there
     * @param missingParts numbers of the parts that are not among the files
     * @param problems what in the archive cannot be used; the rest can
     */
    record Takeout(
            List<Listing> listings,
            Instant exportedAt,
            Extent extent,
            List<Integer> missingParts,
            List<Refusal> problems)
            implements Inspection {

        public Takeout {
            listings = List.copyOf(listings);
            missingParts = List.copyOf(missingParts);
            problems = List.copyOf(problems);
        }

        /** Only then does a missing review mean that it vanished. */
        public boolean complete() {
            return extent == Extent.COMPLETE;
        }
    }

    /** How much of an export the files are, as far as they prove it. */
    enum Extent {
        /** Every part is there by its name, and every review in it readable. */
        COMPLETE,
        /** Numbers of parts are left out. */
        PARTS_MISSING,
        /** Something in the files cannot be read. */
        PARTLY_UNREADABLE,
        /** A bare file, an archive under another name, or a last part so large that another may follow. */
        UNPROVEN
    }

    /**
     * A table of reviews or complaints.
     *
     * @param mapping what each column seems to hold
     * @param exporter the tool whose shape was recognised, or {@code null}
     * @param questions what must be settled by a person before the table can be read; empty when nothing
     */
    record Table(
            TableShape shape,
            ColumnMapping mapping,
            @Nullable String exporter,
            Sureness sureness,
            Set<Question> questions)
            implements Inspection {

        public Table {
            questions = Set.copyOf(questions);
        }
    }

    /** Nothing in the files can be used. */
    record Unreadable(String file, RefusalReason reason, List<String> details) implements Inspection {

        public Unreadable {
            details = List.copyOf(details);
        }
    }

    /** How sure the guess of the columns is. */
    enum Sureness {
        /** The shape of a known exporter. */
        RECOGNISED,
        /** Names and contents of the columns agree. */
        LIKELY,
        /** A person should look. */
        UNSURE
    }

    /** What a person must settle. */
    enum Question {
        /** No column looks like the words that were said, nor like stars. */
        WHICH_TEXT,
        /** No column looks like a date. */
        WHICH_DATE,
        /** 03/04/2025 may be March or April, and no row decides it. */
        DAY_OR_MONTH_FIRST
    }
}
