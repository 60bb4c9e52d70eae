package id.kentongan.platform;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the person, or the key of the program, behind the request that this thread answers. The gate says it at the start
 * and takes it back at the end.
 */
public record Actor(UUID id, String name) {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    /** Empty where nobody asks: in the background, on the command line, on public pages. */
    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static void enter(Actor actor) {
        CURRENT.set(actor);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
