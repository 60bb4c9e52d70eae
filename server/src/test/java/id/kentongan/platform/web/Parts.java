package id.kentongan.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Rendered components, one below the other. */
final class Parts {
    private final PageFrame frame;
    private final StringBuilder html = new StringBuilder();

    Parts(PageFrame frame) {
        this.frame = frame;
    }

    Parts add(String template, String parameter, Object value) {
        return add(template, Map.of(parameter, value));
    }

    Parts add(String template, Map<String, Object> parameters) {
        html.append(Pages.render("part/" + template, frame, parameters));
        return this;
    }

    Parts raw(String markup) {
        html.append(markup);
        return this;
    }

    Parts file(String name) {
        try (var in = Objects.requireNonNull(Parts.class.getResourceAsStream("/styleguide/" + name), name)) {
            return raw(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These parts within one element. */
    Parts within(String open, String close) {
        html.insert(0, open).append(close);
        return this;
    }

    Parts add(Parts inner) {
        return raw(inner.html.toString());
    }

    Content content() {
        var markup = html.toString();
        return output -> output.writeContent(markup);
    }
}
