package id.kentongan.people.web;

import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.Role;
import id.kentongan.people.UnitKind;
import id.kentongan.platform.DiskSpace;
import id.kentongan.platform.web.NavEntry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    /** Nothing but our own files, no script or style inside a page, nobody may put us in a frame. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final int MOST_SESSIONS = 20_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService userDetailsService(People people) {
        return signIn -> people.findCredentials(signIn)
                .map(SignedIn::new)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(signIn));
    }

    @Bean
    NavEntry settingsEntry() {
        return new NavEntry("settings", "/pengaturan", "settings", Permission.READ.name(), 90, false);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            UserDetailsService users,
            PasswordEncoder encoder,
            People people,
            Clock clock,
            DiskSpace disk,
            SignInLog log) {
        var passwords = new DaoAuthenticationProvider(users);
        passwords.setPasswordEncoder(encoder);
        var backToSignIn = new BackToSignIn();
        var door = new UploadDoor(disk, session -> SignedIn.viewer(session, people));
        return http.addFilterBefore(door, CsrfFilter.class)
                .requestCache(wanted -> wanted.requestCache(new WantedPage()))
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(new WorkingDay())
                        .addSessionAuthenticationStrategy(log))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(backToSignIn).accessDeniedHandler(backToSignIn))
                .authenticationManager(new ProviderManager(throttle(passwords, clock)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/masuk", "/mulai", "/mulai/sandi", "/tampilan", "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/masuk")
                        .usernameParameter("nama")
                        .passwordParameter("sandi")
                        .failureHandler((request, response, failure) -> response.sendRedirect(afterFailure(failure))))
                .logout(out -> out.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * A form of the public needs no session: many people may open it, and none of them is to be remembered. Its token against
     * forms of other sites stands in a cookie that goes with the browser.
     */
    @Bean
    @Order(2)
    SecurityFilterChain securityOfPublicForms(HttpSecurity http) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath("/skm");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return http.securityMatcher("/skm/**")
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, cause) -> response.sendRedirect(request.getRequestURI() + "?ulang")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Programs come with a key in every request: there is no session, no form and nothing that a browser would add. */
    @Bean
    @Order(1)
    SecurityFilterChain securityOfPrograms(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()) // the gate asks for the key
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** Only what the door took in is read as an upload: neither what it refused, nor what never came by it. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() == DispatcherType.REQUEST
                        && UploadDoor.letIn(request)
                        && super.isMultipart(request);
            }
        };
    }

    /** Half of the processors go on with the pages while passwords are checked. */
    private static SignInThrottle throttle(AuthenticationProvider passwords, Clock clock) {
        var half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new SignInThrottle(passwords, clock, half, Duration.ofSeconds(5));
    }

    private static String afterFailure(AuthenticationException failure) {
        return switch (failure) {
            case LockedException locked -> "/masuk?tunggu";
            case AuthenticationServiceException notLookedAt -> "/masuk?sibuk";
            default -> "/masuk?gagal";
        };
    }

    /** Every form of a stranger has a session behind it for its token: past that number they get none. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionBound() {
        return server -> server.addContextCustomizers(context -> {
            var sessions = new StandardManager();
            sessions.setMaxActiveSessions(MOST_SESSIONS);
            context.setManager(sessions);
        });
    }

    @Bean
    WebMvcConfigurer gateConfigurer(Gate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).excludePathPatterns("/assets/**", "/error");
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Role.class, Role::of);
                registry.addConverter(String.class, UnitKind.class, UnitKind::of);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(gate);
            }
        };
    }
}
