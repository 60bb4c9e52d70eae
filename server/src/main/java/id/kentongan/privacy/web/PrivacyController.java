package id.kentongan.privacy.web;

import id.kentongan.mention.Author;
import id.kentongan.mention.Authors;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.Mentions;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.privacy.PersonalData;
import id.kentongan.privacy.PersonalData.Kept;
import id.kentongan.privacy.Retention;
import id.kentongan.source.Sources;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PrivacyController {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 200;
    private static final int PAGE_SIZE = 20;

    private final PersonalData personalData;
    private final Authors authors;
    private final Retention retention;
    private final Units units;
    private final Sources sources;
    private final Views views;

    PrivacyController(
            PersonalData personalData,
            Authors authors,
            Retention retention,
            Units units,
            Sources sources,
            Views views) {
        this.personalData = personalData;
        this.authors = authors;
        this.retention = retention;
        this.units = units;
        this.sources = sources;
        this.views = views;
    }

    @Requires(Permission.MANAGE_PRIVACY)
    @GetMapping("/data-pribadi")
    View ask(Scope scope) {
        return ask(scope, SearchForm.EMPTY, FieldErrors.NONE);
    }

    /** A name travels in the body only: addresses are kept by browsers and proxies. */
    @Requires(Permission.MANAGE_PRIVACY)
    @PostMapping("/data-pribadi")
    View search(Scope scope, SearchForm form) {
        if (form.nama().isEmpty() && form.suara().isEmpty()) {
            return ask(scope, form, FieldErrors.of("nama", "privacy.refused.nothing"));
        }
        if (form.nama().length() > LONGEST_NAME) {
            return ask(scope, form, FieldErrors.of("nama", "privacy.refused.name"));
        }
        if (form.suara().isEmpty()) {
            return personalData
                    .findByName(scope, form.nama())
                    .map(PrivacyController::to)
                    .orElseGet(() -> ask(scope, form, FieldErrors.of("nama", "privacy.none.name")));
        }
        var author = personalData.findByMention(scope, form.suara());
        if (author.isEmpty()) {
            return ask(scope, form, FieldErrors.of("suara", "privacy.none.mention"));
        }
        return form.nama().isEmpty() || personalData.isNamedIn(author.get(), form.nama())
                ? to(author.get())
                : ask(scope, form, FieldErrors.of("nama", "privacy.none.both"));
    }

    @Requires(Permission.MANAGE_PRIVACY)
    @GetMapping("/data-pribadi/{id}")
    View show(
            Scope scope,
            @PathVariable("id") Author author,
            @RequestParam(name = "setelah", required = false) @Nullable String after) {
        var known = author instanceof Author.Unknown(var only) ? authors.find(scope, only) : Optional.of(author);
        if (known.isPresent() && !known.get().equals(author)) {
            return to(known.get());
        }
        var key = after == null || after.isBlank() ? null : Mentions.Key.of(after);
        var kept = kept(scope, author);
        var found = authors.list(scope, author, key, PAGE_SIZE);
        return views.page("privacy/author", page(scope, author, kept, found, key != null, "", FieldErrors.NONE));
    }

    @Requires(Permission.MANAGE_PRIVACY)
    @GetMapping("/data-pribadi/{id}/unduh")
    void export(Scope scope, @PathVariable("id") Author author, HttpServletResponse response) throws IOException {
        kept(scope, author);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-pribadi.json\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        personalData.export(scope, author, response.getOutputStream());
    }

    @Requires(Permission.MANAGE_PRIVACY)
    @GetMapping("/data-pribadi/{id}/hapus")
    View askToErase(Scope scope, @PathVariable("id") Author author) {
        return askToErase(scope, author, "", FieldErrors.NONE);
    }

    @Requires(Permission.MANAGE_PRIVACY)
    @PostMapping("/data-pribadi/{id}/hapus")
    View erase(
            Scope scope,
            @PathVariable("id") Author author,
            @RequestParam(defaultValue = "") String alasan,
            RedirectAttributes next) {
        kept(scope, author);
        if (alasan.isBlank() || alasan.strip().length() > LONGEST_REASON) {
            return askToErase(scope, author, alasan, FieldErrors.of("alasan", "privacy.refused.reason"));
        }
        if (personalData.isNamedIn(author, alasan)) {
            return askToErase(scope, author, "", FieldErrors.of("alasan", "privacy.refused.named"));
        }
        var erased = personalData.erase(scope, author, alasan);
        next.addFlashAttribute(NextNotice.ATTRIBUTE, NextNotice.done("privacy.erased", erased));
        return Views.redirect("/data-pribadi");
    }

    private View ask(Scope scope, SearchForm form, FieldErrors errors) {
        return views.page("privacy/page", new PrivacyPage(form, errors, retention.list(scope)));
    }

    private View askToErase(Scope scope, Author author, String reason, FieldErrors errors) {
        var nothingListed = new Mentions.Page(List.of(), null);
        return views.page(
                "privacy/erase", page(scope, author, kept(scope, author), nothingListed, false, reason, errors));
    }

    private AuthorPage page(
            Scope scope,
            Author author,
            Kept kept,
            Mentions.Page found,
            boolean later,
            String reason,
            FieldErrors errors) {
        return new AuthorPage(author, kept, MentionCards.of(scope, units, sources), found, later, reason, errors);
    }

    private Kept kept(Scope scope, Author author) {
        var kept = personalData.kept(scope, author);
        if (kept.isNothing()) {
            throw new NotVisible("author " + author.address());
        }
        return kept;
    }

    private static View to(Author author) {
        return Views.redirect("/data-pribadi/" + author.address());
    }
}
