package id.kentongan.platform.web;

import id.kentongan.platform.web.part.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page, and what every component may use. A template takes it as its first parameter.
 *
 * @param t the words, in the reader's language
 * @param visitor the signed-in person, or null on a page before sign-in
 * @param nav the places this person may use, in order
 * @param csrf the token that every form must carry, or null where forms need none
 * @param address path and query of this page, for the way back from a switch of theme or language
 * @param notice what the page before this one wants to say, or null
 */
public record PageFrame(
        Texts t,
        Theme theme,
        Assets assets,
        @Nullable Visitor visitor,
        List<NavEntry> nav,
        @Nullable Csrf csrf,
        String address,
        @Nullable Notice notice) {
    public PageFrame {
        nav = List.copyOf(nav);
    }

    /** The page that the search field leads to, if this person may use one. */
    public Optional<NavEntry> search() {
        return nav.stream().filter(NavEntry::searchable).findFirst();
    }

    /** The token that proves a form came from our own page. */
    public record Csrf(String parameter, String header, String token) {}
}
