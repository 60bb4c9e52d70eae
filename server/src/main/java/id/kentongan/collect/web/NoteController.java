package id.kentongan.collect.web;

import id.kentongan.collect.Notes;
import id.kentongan.collect.Screenshot;
import id.kentongan.mention.Attachments;
import id.kentongan.mention.MentionId;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Item;
import id.kentongan.text.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class NoteController {
    private static final Duration FUTURE_ALLOWED = Duration.ofMinutes(10);

    private final Notes notes;
    private final Units units;
    private final Views views;
    private final Clock clock;

    NoteController(Notes notes, Units units, Views views, Clock clock) {
        this.notes = notes;
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/catat")
    @Requires(Permission.WORK)
    View ask(Scope scope) {
        var visible = units.list(scope);
        return views.page("collect/note", new NotePage(visible, NoteForm.empty(now(visible)), FieldErrors.NONE));
    }

    @PostMapping("/catat")
    @Requires(Permission.WORK)
    View take(
            Scope scope,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "gambar", required = false) @Nullable MultipartFile picture,
            RedirectAttributes next)
            throws IOException {
        var form = NoteForm.of(fields);
        var visible = units.list(scope);
        Screenshot screenshot = null;
        if (picture != null && !picture.isEmpty()) {
            try {
                screenshot = Screenshot.of(picture.getBytes());
            } catch (Screenshot.NoPicture e) {
                return again(visible, form, "gambar", e.key());
            }
        }
        if (form.teks().isBlank() && form.tautan().isBlank() && screenshot == null) {
            return again(visible, form, "teks", "collect.note.empty");
        }
        if (form.teks().length() > Item.TEXT_LIMIT) {
            return again(visible, form, "teks", "collect.note.long");
        }
        var link = link(form.tautan());
        if (link == null && !form.tautan().isBlank()) {
            return again(visible, form, "tautan", "collect.note.link");
        }
        var at = at(form.waktu(), visible);
        if (at == null) {
            return again(visible, form, "waktu", "collect.note.time");
        }
        var note = new Notes.Note(
                UnitId.of(form.satuan()),
                kind(form.jenis()),
                at,
                form.words(),
                form.kanal().strip(),
                link,
                screenshot);
        var taken = notes.take(scope, note);
        next.addFlashAttribute(
                NextNotice.ATTRIBUTE,
                taken.map(id -> NextNotice.done("collect.noted").with("collect.noted.open", "/suara/" + id))
                        .orElseGet(() -> NextNotice.failed("import.failed.policy")));
        return Views.redirect("/catat");
    }

    @GetMapping("/catat/gambar/{id}")
    @Requires(Permission.READ)
    ResponseEntity<byte[]> picture(Scope scope, @PathVariable MentionId id) {
        var png = notes.findPicture(scope, id).orElseThrow(() -> new NotVisible("picture of " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(png);
    }

    private View again(List<Unit> visible, NoteForm form, String field, String key) {
        return views.page("collect/note", new NotePage(visible, form, FieldErrors.of(field, key)));
    }

    private static Kind kind(String code) {
        try {
            return Kind.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("jenis=" + code, e);
        }
    }

    private static @Nullable String link(String text) {
        try {
            var uri = URI.create(text.strip());
            var isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? uri.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Instant at(String text, List<Unit> visible) {
        try {
            var at = LocalDateTime.parse(text).atZone(visible.getFirst().zone()).toInstant();
            return at.isAfter(clock.instant().plus(FUTURE_ALLOWED)) ? null : at;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private LocalDateTime now(List<Unit> visible) {
        return LocalDateTime.ofInstant(clock.instant(), visible.getFirst().zone());
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {
        @Bean
        NavEntry noteNav() {
            return new NavEntry("note", "/catat", "writing", Permission.WORK.name(), 17, false);
        }

        /** Mentions that an officer noted with a picture lead to it. */
        @Bean
        Attachments notePictures(Notes notes) {
            return notes::pictureHref;
        }
    }
}
