package id.kentongan.platform.web;

import id.kentongan.platform.web.part.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the frame of each request from its cookies, its person and what the page before left to say. */
final class PageFrames {
    private static final String NOTICE = NextNotice.ATTRIBUTE;

    private static final ZoneId HOME = ZoneId.of("Asia/Jakarta");

    private final Messages messages;
    private final Assets assets;
    private final List<NavEntry> entries;
    private final Visitors visitors;
    private final Clock clock;

    PageFrames(Messages messages, Assets assets, List<NavEntry> entries, Visitors visitors, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.visitors = visitors;
        this.clock = clock;
    }

    PageFrame of(HttpServletRequest request) {
        return of(request, visitors.find(request).orElse(null));
    }

    /** A frame that shows nobody, for pages that must come even when nobody can be looked up. */
    PageFrame ofStranger(HttpServletRequest request) {
        return of(request, null);
    }

    private PageFrame of(HttpServletRequest request, @Nullable Visitor visitor) {
        var texts =
                messages.texts(language(request, visitor), visitor == null ? HOME : visitor.zone(), clock.instant());
        return new PageFrame(
                texts,
                Theme.of(cookie(request, "theme")),
                assets,
                visitor,
                visitor == null ? List.of() : allowed(visitor),
                csrf(request),
                address(request),
                notice(request, texts));
    }

    private List<NavEntry> allowed(Visitor visitor) {
        return entries.stream()
                .filter(entry -> visitor.permissions().contains(entry.permission()))
                .toList();
    }

    private static Language language(HttpServletRequest request, @Nullable Visitor visitor) {
        if (request.getAttribute(Language.ATTRIBUTE) instanceof Language asked) {
            return asked;
        }
        var chosen = cookie(request, "language");
        if (chosen != null || visitor == null) {
            return Language.of(chosen);
        }
        return visitor.language();
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static PageFrame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new PageFrame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable Notice notice(HttpServletRequest request, Texts texts) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null
                ? null
                : switch (flash.get(NOTICE)) {
                    case Notice notice -> notice;
                    case NextNotice next -> next.in(texts);
                    case null, default -> null;
                };
    }
}
