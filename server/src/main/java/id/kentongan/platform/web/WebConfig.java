package id.kentongan.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {
    @Bean
    Messages messages() {
        return Messages.load();
    }

    @Bean
    Views views(Messages messages, ObjectProvider<NavEntry> entries, ObjectProvider<Visitors> visitors, Clock clock) {
        var frames = new PageFrames(
                messages,
                Assets.load(),
                entries.stream().toList(),
                visitors.getIfAvailable(() -> request -> Optional.empty()),
                clock);
        return new Views(TemplateEngine.createPrecompiled(ContentType.Html), frames);
    }

    /** Addresses of assets carry a hash of their content, so what a browser holds never grows old. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
