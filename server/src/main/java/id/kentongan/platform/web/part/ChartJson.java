package id.kentongan.platform.web.part;

import id.kentongan.platform.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which a chart travels to the script that draws it. */
final class ChartJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ChartJson() {}

    static String write(ChartSpec chart, Texts t) {
        var root = new LinkedHashMap<String, @Nullable Object>();
        root.put("title", chart.title());
        root.put("language", t.language().code());
        root.put("layout", code(chart.layout()));
        root.put("labels", chart.labels());
        root.put("axis", chart.axis());
        root.put("series", chart.series().stream().map(ChartJson::series).toList());
        root.put("gaps", chart.gaps());
        root.put("marks", chart.marks());
        root.put("curves", chart.curves());
        root.put("words", Map.of("gap", t.of("part.chart.gap"), "n", t.of("part.chart.n")));
        return MAPPER.writeValueAsString(root)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static Map<String, @Nullable Object> series(ChartSpec.Series series) {
        var points = series.points();
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("kind", code(series.kind()));
        result.put("name", series.name());
        result.put("paint", series.paint().code());
        result.put("values", all(points, Point::value));
        result.put("counts", points.stream().map(Point::n).toList());
        if (points.stream().anyMatch(Point::ranges)) {
            result.put("low", all(points, Point::low));
            result.put("high", all(points, Point::high));
        }
        if (points.stream().anyMatch(point -> point.href() != null)) {
            result.put("links", all(points, Point::href));
        }
        return result;
    }

    private static List<@Nullable Object> all(List<Point> points, Function<Point, @Nullable Object> part) {
        Stream<@Nullable Object> parts = points.stream().map(part);
        return parts.toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
