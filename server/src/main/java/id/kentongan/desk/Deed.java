package id.kentongan.desk;

import java.time.Instant;

/** Something that a person does to items of the inbox. */
public sealed interface Deed {
    /** Its name in the history of an item and in the log, as {@code desk.<code>}. */
    String code();

    /** What the history says beside the name, empty for nothing. */
    default String detail() {
        return "";
    }

    /** Whether there is something to do for it: most is for open items only. */
    default boolean fits(boolean isDone) {
        return !isDone;
    }

    record Finish(DoneReason reason) implements Deed {
        @Override
        public String code() {
            return "done";
        }

        @Override
        public String detail() {
            return reason.code();
        }
    }

    record Reopen() implements Deed {
        @Override
        public String code() {
            return "reopened";
        }

        @Override
        public boolean fits(boolean isDone) {
            return isDone;
        }
    }

    record PutOff(Instant until) implements Deed {
        @Override
        public String code() {
            return "put_off";
        }

        @Override
        public String detail() {
            return until.toString();
        }
    }

    record Assign(InboxItem.Name to) implements Deed {
        @Override
        public String code() {
            return "assigned";
        }

        @Override
        public String detail() {
            return to.name();
        }
    }

    record Unassign() implements Deed {
        @Override
        public String code() {
            return "unassigned";
        }
    }

    record Tag(String tag) implements Deed {
        public Tag {
            tag = Tags.of(tag);
        }

        @Override
        public String code() {
            return "tagged";
        }

        @Override
        public String detail() {
            return tag;
        }

        @Override
        public boolean fits(boolean isDone) {
            return true;
        }
    }

    record Untag(String tag) implements Deed {
        @Override
        public String code() {
            return "untagged";
        }

        @Override
        public String detail() {
            return tag;
        }

        @Override
        public boolean fits(boolean isDone) {
            return true;
        }
    }
}
