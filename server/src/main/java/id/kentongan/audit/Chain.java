package id.kentongan.audit;

import id.kentongan.platform.AuditKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals each entry together with the seal before it, so that a changed, moved, added or missing entry breaks the chain where
 * it is. The seal is that of an {@link AuditKey} over the seal before it, 32 zeros at the start, and the fields of the entry
 * in their order, each with its length in front, which is -1 for one that is missing.
 */
@Component
class Chain {
    static final byte[] START = new byte[32];

    private final AuditKey key;

    Chain(AuditKey key) {
        this.key = key;
    }

    byte[] seal(byte[] before, Entry entry) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(before);
        Stream.of(
                        entry.seq(),
                        entry.at(),
                        entry.personId(),
                        entry.personName(),
                        entry.what(),
                        entry.unit(),
                        entry.subject(),
                        entry.note())
                .forEach(field -> write(content, field));
        return key.seal(content.toByteArray());
    }

    private static void write(ByteArrayOutputStream content, @Nullable Object field) {
        var bytes = field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8);
        content.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            content.writeBytes(bytes);
        }
    }

    /** Follows the chain entry by entry. */
    final class Walk {
        private final List<Flaw> flaws = new ArrayList<>();
        private final @Nullable Head head;
        private byte[] before = START;
        private long seq;
        private boolean headSeen;

        /** @param head the last entry that this machine remembers, {@code null} when it remembers none */
        Walk(@Nullable Head head) {
            this.head = head;
        }

        void step(Entry entry, byte[] seal) {
            if (entry.seq() != seq + 1) {
                flaws.add(new Flaw(seq + 1, entry.seq() - 1, Flaw.Kind.MISSING));
            } else if (!Arrays.equals(seal(before, entry), seal)) {
                flaws.add(new Flaw(entry.seq(), entry.seq(), Flaw.Kind.BROKEN));
            }
            if (head != null && head.seq() == entry.seq()) {
                headSeen = true;
                if (!Arrays.equals(head.seal(), seal)) {
                    flaws.add(new Flaw(entry.seq(), entry.seq(), Flaw.Kind.REWRITTEN));
                }
            }
            before = seal;
            seq = entry.seq();
        }

        Verdict end() {
            if (head != null && !headSeen && head.seq() > seq) {
                flaws.add(new Flaw(seq + 1, head.seq(), Flaw.Kind.CUT_OFF));
            }
            return new Verdict(seq, head != null, flaws);
        }
    }
}
