package id.kentongan.warning.web;

import id.kentongan.people.Permission;
import id.kentongan.platform.web.NavEntry;
import id.kentongan.warning.IncidentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WarningWebConfig implements WebMvcConfigurer {
    @Bean
    NavEntry warningEntry() {
        return new NavEntry("warning", "/peringatan", "bell", Permission.READ.name(), 32, false);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, IncidentId.class, IncidentId::of);
    }
}
