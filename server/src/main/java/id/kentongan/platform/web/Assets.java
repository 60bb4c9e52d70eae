package id.kentongan.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Addresses of the built styles, scripts and icons. Each carries a hash of the content, so that a browser may keep a file
 * for ever and still sees a new one at once. The hashes come from the manifest that the front-end build writes.
 */
public final class Assets {
    private static final String MANIFEST = "/static/assets/manifest.properties";

    private final Map<String, String> hashes;

    Assets(Map<String, String> hashes) {
        this.hashes = Map.copyOf(hashes);
    }

    /** Reads the manifest of the class path. */
    public static Assets load() {
        var manifest = new Properties();
        try (var in = Assets.class.getResourceAsStream(MANIFEST)) {
            if (in == null) {
                throw new IllegalStateException("the front-end is not built: no " + MANIFEST);
            }
            manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + MANIFEST, e);
        }
        return new Assets(manifest.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, manifest::getProperty)));
    }

    /**
     * The address of one file, such as {@code app.css}.
     *
     * @throws IllegalArgumentException if the build made no such file
     */
    public String url(String file) {
        var hash = hashes.get(file);
        if (hash == null) {
            throw new IllegalArgumentException("no such asset: " + file);
        }
        return "/assets/" + file + "?v=" + hash;
    }
}
