package id.kentongan.notify;

import id.kentongan.people.PersonId;
import id.kentongan.people.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that persons are told outside the house. Title and lines are plain text, in which nothing is markup, and which
 * holds no personal data and no words of the public: mail and chats lie on servers of others. What it is about is read behind
 * the link, by who may read it.
 *
 * @param key names the matter for ever: the same key reaches the same recipient once, however often it is sent
 * @param group further notices of the same group within {@link Notices#FOLDED_WITHIN} reach a recipient in one message;
 *     {@code null} for a notice that stands alone
 * @param unit whose it is; who may not read this unit when the message goes out is sent nothing
 * @param space the live space, or that of a drill, from which nothing ever leaves the house
 * @param title one line of at most {@value #LONGEST_TITLE} characters
 * @param lines at most {@value #MOST_LINES} of at most {@value #LONGEST_LINE} characters
 * @param path where it is read in this product, with a slash in front
 * @param recipients who is told, each by the routes that they chose
 * @param escalation who is told next when nobody acknowledges, or {@code null}; only for what is urgent
 */
public record Notice(
        String key,
        @Nullable String group,
        Severity severity,
        UnitId unit,
        int space,
        String title,
        List<String> lines,
        String path,
        List<PersonId> recipients,
        @Nullable Escalation escalation) {
    public static final int LONGEST_KEY = 200;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_LINE = 500;
    public static final int MOST_LINES = 20;

    /** Inside this product: no scheme, no host, nothing that ends a line. */
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9_~=&?%+,:@#.-][A-Za-z0-9/_~=&?%+,:@#.-]{0,998})?");

    /**
     * @param next who is told one after the other; who was told before is passed over
     * @param after how long each has to acknowledge
     */
    public record Escalation(List<PersonId> next, Duration after) {
        public Escalation {
            next = List.copyOf(next);
            if (after.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("too short to acknowledge anything: " + after);
            }
        }
    }

    public Notice {
        lines = List.copyOf(lines);
        recipients = recipients.stream().distinct().toList();
        require(!key.isBlank() && key.length() <= LONGEST_KEY, "key", key);
        require(group == null || group.length() <= LONGEST_KEY, "group", group);
        require(isLine(title, LONGEST_TITLE) && !title.isBlank(), "title", title);
        require(lines.size() <= MOST_LINES, "number of lines", lines.size());
        lines.forEach(line -> require(isLine(line, LONGEST_LINE), "line", line));
        require(PATH.matcher(path).matches(), "path", path);
        require(escalation == null || severity == Severity.URGENT, "severity of what is escalated", severity);
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean holds, String what, @Nullable Object value) {
        if (!holds) {
            throw new IllegalArgumentException("the " + what + " of a notice: " + value);
        }
    }
}
