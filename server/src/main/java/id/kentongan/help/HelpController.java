package id.kentongan.help;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.platform.web.Views;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Controller
class HelpController {
    static final String PATH = "/bantuan";

    private final Views views;

    HelpController(Views views) {
        this.views = views;
    }

    @Requires(Permission.READ)
    @GetMapping(PATH)
    View contents() {
        return views.page("help/contents");
    }

    @Requires(Permission.READ)
    @GetMapping(PATH + "/{bab}")
    View chapter(@PathVariable String bab) {
        var chapter = Chapter.find(bab).orElseThrow(() -> new NotVisible("chapter " + bab));
        return views.page("help/" + chapter.slug(), new HelpPage(chapter));
    }

    @Configuration(proxyBeanMethods = false)
    static class Surroundings implements WebMvcConfigurer {
        /** Behind the settings, so that the four places of a phone's bar stay those of the work. */
        @Bean
        NavEntry helpNav() {
            return new NavEntry("help", PATH, "help-circle", Permission.READ.name(), 95, false);
        }

        /** Addresses of pictures carry a sum of their bytes. */
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/guide/**")
                    .addResourceLocations("classpath:/static/guide/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePrivate()
                            .immutable());
        }
    }
}
