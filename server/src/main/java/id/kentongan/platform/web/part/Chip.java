package id.kentongan.platform.web.part;

import org.jspecify.annotations.Nullable;

/**
 * A small label: what the reader found, or how things stand.
 *
 * @param icon a symbol of the icon sprite, or null
 * @param sure false draws the chip dashed; its text must say so too
 * @param href where the chip leads, such as the list narrowed to it, or null
 */
public record Chip(
        String text,
        Tone tone,
        @Nullable String icon,
        boolean sure,
        @Nullable String href) {
    public static Chip of(String text, Tone tone, String icon) {
        return new Chip(text, tone, icon, true, null);
    }

    public static Chip of(String text) {
        return new Chip(text, Tone.NEUTRAL, null, true, null);
    }

    public Chip unsure() {
        return new Chip(text, tone, icon, false, href);
    }

    public Chip to(String address) {
        return new Chip(text, tone, icon, sure, address);
    }
}
