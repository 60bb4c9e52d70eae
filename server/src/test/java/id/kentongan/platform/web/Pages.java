package id.kentongan.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import id.kentongan.platform.web.part.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders templates without a server, for a made-up visitor at a fixed moment. */
public final class Pages {
    public static final Instant NOW = Instant.parse("2026-11-24T00:30:00Z");
    public static final Messages MESSAGES = Messages.load();

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Assets ASSETS = Assets.load();

    private Pages() {}

    public static Texts texts(Language language) {
        return MESSAGES.texts(language, ZoneId.of("Asia/Jakarta"), NOW);
    }

    public static PageFrame frame(Language language, Theme theme, @Nullable Visitor visitor, List<NavEntry> nav) {
        return new PageFrame(
                texts(language),
                theme,
                ASSETS,
                visitor,
                nav,
                new PageFrame.Csrf("_csrf", "X-CSRF-TOKEN", "token-1"),
                "/",
                (Notice) null);
    }

    /** A frame for a person of one unit, in Indonesian. */
    public static PageFrame frame() {
        return frame(Language.ID, Theme.AUTO, visitor("Sari", "Polres Ogan Ilir"), List.of());
    }

    public static Visitor visitor(String name, String unit) {
        return new Visitor(name, unit, ZoneId.of("Asia/Jakarta"), Language.ID, false, Set.of("READ"));
    }

    /** The HTML of a template that takes a frame and these further parameters. */
    public static String render(String template, PageFrame frame, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame);
        var output = new StringOutput();
        ENGINE.render(template + ".jte", all, new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
