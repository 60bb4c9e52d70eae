package id.kentongan.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** One rendering of a template. The page is complete in memory before its first byte leaves, so it comes whole or not. */
record JteView(
        TemplateEngine engine,
        Function<HttpServletRequest, PageFrame> frames,
        String template,
        String fragment,
        Map<String, Object> parameters)
        implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var values = new HashMap<>(parameters);
        values.put("frame", frames.apply(request));
        var output = new Utf8ByteOutput();
        engine.render((wantsFragment(request) ? fragment : template) + ".jte", values, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        output.writeTo(response.getOutputStream());
    }

    private static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }
}
