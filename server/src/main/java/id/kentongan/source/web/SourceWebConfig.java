package id.kentongan.source.web;

import id.kentongan.people.Permission;
import id.kentongan.platform.Place;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.source.SourceKind;
import id.kentongan.text.Kind;
import jakarta.servlet.MultipartConfigElement;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SourceWebConfig implements WebMvcConfigurer {
    private static final long MOST_BYTES_OF_A_FILE = 4L << 30;
    private static final long MOST_BYTES_AT_ONCE = 16L << 30;
    private static final int BYTES_KEPT_IN_MEMORY = 64 << 10;

    @Bean
    NavEntry sourceEntry() {
        return new NavEntry("source", "/sumber", "database", Permission.READ.name(), 40, false);
    }

    /** Files are written where they will stay, so that keeping one is a mere change of its name. */
    @Bean
    MultipartConfigElement multipartConfigElement(Place place) {
        return new MultipartConfigElement(
                place.incoming().toAbsolutePath().toString(),
                MOST_BYTES_OF_A_FILE,
                MOST_BYTES_AT_ONCE,
                BYTES_KEPT_IN_MEMORY);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, SourceKind.class, SourceKind::of);
        registry.addConverter(String.class, Kind.class, code -> Kind.valueOf(code.toUpperCase(Locale.ROOT)));
    }
}
