package id.kentongan.mention.web;

import id.kentongan.mention.Attachments;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.MentionExport;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.ReaderInUse;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Sources;
import id.kentongan.text.Cue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class MentionController {
    private static final int PAGE_SIZE = 40;

    /** Counting stops here: beyond it the exact number helps nobody and costs everybody. */
    private static final int COUNT_LIMIT = 500;

    private final Mentions mentions;
    private final MentionExport export;
    private final Units units;
    private final Sources sources;
    private final ReaderInUse readerInUse;
    private final List<Attachments> attachments;
    private final Views views;

    MentionController(
            Mentions mentions,
            MentionExport export,
            Units units,
            Sources sources,
            ReaderInUse readerInUse,
            List<Attachments> attachments,
            Views views) {
        this.mentions = mentions;
        this.export = export;
        this.units = units;
        this.sources = sources;
        this.readerInUse = readerInUse;
        this.attachments = attachments;
        this.views = views;
    }

    @GetMapping("/suara")
    @Requires(Permission.READ)
    View list(Scope scope, Viewer viewer, @RequestParam Map<String, String> parameters) {
        var filter = FilterAddress.parse(parameters);
        var after = key(parameters.get("setelah"));
        var page = mentions.list(scope, filter, after, PAGE_SIZE);
        return views.page(
                "mention/list",
                new MentionListPage(
                        filter,
                        page,
                        after != null,
                        mentions.count(scope, filter, COUNT_LIMIT),
                        MentionCards.of(scope, units, sources),
                        units.list(scope),
                        viewer.may(Permission.EXPORT)));
    }

    @GetMapping("/suara/{id}")
    @Requires(Permission.READ)
    View item(Scope scope, @PathVariable UUID id) {
        var mention = mentions.find(scope, new MentionId(id)).orElseThrow(() -> new NotVisible("mention " + id));
        var isReadable = mention.reading() != null && !mention.text().isBlank();
        var reader = readerInUse.current();
        var cues = isReadable ? reader.explain(mention.document()) : List.<Cue>of();
        return views.page(
                "mention/item",
                new MentionItemPage(
                        mention,
                        MentionCards.of(scope, units, sources),
                        cues,
                        mentions.earlierVersions(scope, mention.id()),
                        Attachments.pictures(attachments, mention.id()),
                        reader.model()));
    }

    /** The list as it stands on the screen, streamed. */
    @GetMapping("/suara/ekspor")
    @Requires(Permission.EXPORT)
    void export(
            Scope scope,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "bentuk", defaultValue = "CSV") MentionExport.Format format,
            HttpServletResponse response)
            throws IOException {
        var filter = FilterAddress.parse(parameters);
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"suara." + format.extension() + "\"");
        try (var writer =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            export.write(scope, filter, format, writer);
        }
    }

    /** Where the page before this one ended. */
    private static Mentions.@Nullable Key key(@Nullable String text) {
        return text == null || text.isBlank() ? null : Mentions.Key.of(text);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavEntry mentionNav() {
            return new NavEntry("mention", "/suara", "message-2", Permission.READ.name(), 20, true);
        }
    }
}
