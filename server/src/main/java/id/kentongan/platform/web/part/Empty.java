package id.kentongan.platform.web.part;

import org.jspecify.annotations.Nullable;

/**
 * A place with nothing in it yet, that says what it will show and the one step that fills it.
 *
 * @param icon a symbol of the icon sprite
 * @param step the step, or null when this person cannot take it
 */
public record Empty(
        String icon, String title, String text, @Nullable Link step) {}
