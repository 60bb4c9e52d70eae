package id.kentongan.platform.web;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every sentence of the screens in every language. Each module brings {@code messages/<module>.properties} (Indonesian) and
 * {@code messages/<module>_en.properties}, in UTF-8 and in ICU message syntax; all are merged into one space of keys. Safe
 * for use by many threads.
 */
public final class Messages {
    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> parsed = new EnumMap<>(Language.class);

    private Messages(Resource[] files) throws IOException {
        for (var language : Language.values()) {
            patterns.put(language, new HashMap<>());
            parsed.put(language, new ConcurrentHashMap<>());
        }
        for (var file : files) {
            read(file);
        }
    }

    /**
     * Reads all message files of the class path.
     *
     * @throws IllegalStateException if two files define one key
     */
    public static Messages load() {
        try {
            return new Messages(
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the message files", e);
        }
    }

    private void read(Resource file) throws IOException {
        var name = String.valueOf(file.getFilename());
        var target = patternsOf(name.endsWith("_en.properties") ? Language.EN : Language.ID);
        var properties = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        for (var key : properties.stringPropertyNames()) {
            if (target.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("message key " + key + " is defined twice, the second time in " + name);
            }
        }
    }

    /** The texts for one reader, whose clock shows {@code now} in {@code zone}. */
    public Texts texts(Language language, ZoneId zone, Instant now) {
        return new Texts(this, language, zone, now);
    }

    /** The keys that are defined in that language. */
    Set<String> keys(Language language) {
        return Set.copyOf(patternsOf(language).keySet());
    }

    /** The sentence as it is written in its file. */
    String pattern(Language language, String key) {
        var pattern = patternsOf(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message for key " + key + " in language " + language.code());
        }
        return pattern;
    }

    String format(Language language, String key, Object... arguments) {
        var pattern = pattern(language, key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var format = parsedOf(language)
                .computeIfAbsent(key, k -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        // a format keeps working state, so each call takes a copy
        return ((MessageFormat) format.clone()).format(arguments);
    }

    private Map<String, String> patternsOf(Language language) {
        return requireNonNull(patterns.get(language));
    }

    private Map<String, MessageFormat> parsedOf(Language language) {
        return requireNonNull(parsed.get(language));
    }
}
