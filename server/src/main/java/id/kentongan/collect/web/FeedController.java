package id.kentongan.collect.web;

import id.kentongan.collect.Feeds;
import id.kentongan.collect.Watchwords;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FeedController {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2000;

    private final Feeds feeds;
    private final Sources sources;
    private final Units units;
    private final Views views;

    FeedController(Feeds feeds, Sources sources, Units units, Views views) {
        this.feeds = feeds;
        this.sources = sources;
        this.units = units;
        this.views = views;
    }

    @GetMapping("/umpan")
    @Requires(Permission.MANAGE_SOURCES)
    View ask(Scope scope) {
        return views.page("collect/feed_new", NewFeedPage.of(units.list(scope)));
    }

    /** Looks for the feed at that address, and shows what was found before anything is kept. */
    @PostMapping("/umpan/cari")
    @Requires(Permission.MANAGE_SOURCES)
    View look(Scope scope, @RequestParam String alamat) {
        var page = NewFeedPage.of(units.list(scope)).at(alamat);
        try {
            var look = feeds.look(uri(alamat));
            return views.page(
                    "collect/feed_new",
                    switch (look) {
                        case Feeds.Look.Found found -> page.found(found);
                        case Feeds.Look.Nothing() -> page.failed(FieldErrors.of("alamat", "collect.look.nothing"));
                        case Feeds.Look.Failed(var failure) -> page.failed(failure);
                    });
        } catch (BadInput e) {
            return views.page("collect/feed_new", page.failed(FieldErrors.of("alamat", "collect.look.address")));
        }
    }

    @PostMapping("/umpan")
    @Requires(Permission.MANAGE_SOURCES)
    View subscribe(
            Scope scope,
            @RequestParam String alamat,
            @RequestParam String nama,
            @RequestParam UnitId satuan,
            @RequestParam(defaultValue = "") String kata,
            RedirectAttributes next) {
        if (nama.isBlank() || nama.strip().length() > LONGEST_NAME) {
            return again(scope, alamat, nama, kata, "source.refused.name");
        }
        var added = feeds.subscribe(scope, satuan, nama.strip(), uri(alamat), Watchwords.of(kata));
        if (added.isEmpty()) {
            return again(scope, alamat, nama, kata, "source.refused.taken");
        }
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("collect.subscribed", nama.strip()));
        return Views.redirect("/umpan/" + added.get());
    }

    private View again(Scope scope, String alamat, String nama, String kata, String why) {
        var page = NewFeedPage.of(units.list(scope)).at(alamat);
        return switch (feeds.look(uri(alamat))) {
            case Feeds.Look.Found found ->
                views.page("collect/feed_new", page.found(found).named(nama, kata, FieldErrors.of("nama", why)));
            case Feeds.Look.Nothing() ->
                views.page("collect/feed_new", page.failed(FieldErrors.of("alamat", "collect.look.nothing")));
            case Feeds.Look.Failed(var failure) -> views.page("collect/feed_new", page.failed(failure));
        };
    }

    @GetMapping("/umpan/{id}")
    @Requires(Permission.READ)
    View show(Scope scope, Viewer viewer, @PathVariable SourceId id) {
        var feed = feeds.get(scope, id);
        var source = sources.find(scope, id).orElseThrow();
        return views.page(
                "collect/feed",
                new FeedPage(
                        source, feed, viewer.scope(Permission.MANAGE_SOURCES).contains(source.unit())));
    }

    @PostMapping("/umpan/{id}/tanyai")
    @Requires(Permission.MANAGE_SOURCES)
    View resume(Scope scope, @PathVariable SourceId id, RedirectAttributes next) {
        feeds.resume(scope, id);
        return done(id, "collect.resumed", next);
    }

    @PostMapping("/umpan/{id}/hentikan")
    @Requires(Permission.MANAGE_SOURCES)
    View stop(Scope scope, @PathVariable SourceId id, RedirectAttributes next) {
        feeds.stop(scope, id);
        return done(id, "collect.stopped", next);
    }

    @PostMapping("/umpan/{id}/ubah")
    @Requires(Permission.MANAGE_SOURCES)
    View change(
            Scope scope,
            @PathVariable SourceId id,
            @RequestParam String alamat,
            @RequestParam(defaultValue = "") String kata,
            RedirectAttributes next) {
        feeds.change(scope, id, uri(alamat), Watchwords.of(kata));
        return done(id, "collect.changed", next);
    }

    private static View done(SourceId id, String key, RedirectAttributes next) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done(key));
        return Views.redirect("/umpan/" + id);
    }

    /** An address as people type it, with or without its scheme. */
    private static URI uri(String text) {
        var address = text.strip();
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
            throw new BadInput("alamat=" + text, null);
        }
        try {
            return new URI(address.contains("://") ? address : "https://" + address);
        } catch (URISyntaxException e) {
            throw new BadInput("alamat=" + text, e);
        }
    }
}
