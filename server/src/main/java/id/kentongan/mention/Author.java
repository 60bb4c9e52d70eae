package id.kentongan.mention;

import id.kentongan.platform.BadInput;
import java.util.regex.Pattern;

/** Whoever said something, as far as that is known here: never by name. */
public sealed interface Author {
    /** As it stands in an address; {@link #of(String)} reads it. */
    String address();

    /** Everyone who goes by one name. */
    record Keyed(long key) implements Author {
        private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{16}");

        @Override
        public String address() {
            return "%016x".formatted(key);
        }
    }

    /** Nobody knows who: what is known of them is that one mention. */
    record Unknown(MentionId only) implements Author {
        @Override
        public String address() {
            return only.toString();
        }
    }

    /** @throws BadInput when it is no address of an author */
    static Author of(String address) {
        return Keyed.ADDRESS.matcher(address).matches()
                ? new Keyed(Long.parseUnsignedLong(address, 16))
                : new Unknown(MentionId.of(address));
    }
}
