package id.kentongan.privacy.web;

import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import id.kentongan.privacy.Retention;
import java.util.List;

/**
 * Where a person is looked for, and what is about to go by itself.
 *
 * @param form what was asked for and not found
 */
public record PrivacyPage(SearchForm form, FieldErrors errors, List<Retention.Outlook> outlooks) {
    public PrivacyPage {
        outlooks = List.copyOf(outlooks);
    }

    public String due(Texts t, Retention.Outlook outlook) {
        var due = outlook.due();
        return due.more() ? t.of("privacy.more", due.n()) : t.number(due.n());
    }
}
