package id.kentongan.cli;

import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import id.kentongan.platform.web.Texts;
import id.kentongan.source.RefusalReason;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The sentences of the screens, on the command line: in English, as everything there. */
final class Sentences {
    private static final Texts TEXTS = Messages.load()
            .texts(Language.EN, ZoneId.systemDefault(), Clock.systemUTC().instant());

    private Sentences() {}

    static String refusal(RefusalReason reason, List<String> details) {
        return of("refusal." + reason, details.toArray());
    }

    static String of(String key, Object... values) {
        return TEXTS.of(key, values);
    }
}
