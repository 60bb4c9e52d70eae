package id.kentongan.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;

/** What was refused before any handler was looked for, such as an address that no program would write, is a problem too. */
@Configuration(proxyBeanMethods = false)
class LateProblems {
    private static final class Answer extends HttpFilter {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            if (!Problems.isForProgram(path)) {
                chain.doFilter(request, response);
                return;
            }
            var status = response.getStatus();
            Problem.of(HttpStatusCode.valueOf(status), Problems.code(status), Problems.detail(status))
                    .write(response);
        }
    }

    @Bean
    FilterRegistrationBean<HttpFilter> lateProblemsOfPrograms() {
        var filter = new FilterRegistrationBean<HttpFilter>(new Answer());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
