package id.kentongan.notify.route;

import id.kentongan.notify.Mail;
import id.kentongan.platform.BadInput;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what a person can be reached. */
public enum Medium {
    MAIL {
        @Override
        public String address(String typed) {
            return Mail.address(typed);
        }
    },
    TELEGRAM {
        @Override
        public String address(String typed) {
            var chat = typed.strip();
            if (!CHAT.matcher(chat).matches()) {
                throw new BadInput("no number of a chat", null);
            }
            return chat;
        }
    };

    /** The number of a chat: negative for a group. */
    private static final Pattern CHAT = Pattern.compile("-?[1-9]\\d{0,18}");

    /** The name of its channel, used in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput when there is none of that {@link #code()} */
    public static Medium of(String code) {
        for (var medium : values()) {
            if (medium.code().equals(code)) {
                return medium;
            }
        }
        throw new BadInput("no way to reach a person: " + code, null);
    }

    /**
     * The address, when it is one.
     *
     * @throws BadInput when it is not
     */
    public abstract String address(String typed);
}
