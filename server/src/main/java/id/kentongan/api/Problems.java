package id.kentongan.api;

import id.kentongan.people.KeyRefused;
import id.kentongan.people.NotVisible;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.DatabaseTrouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers programs with a {@link Problem} where people would get a page: whatever failed, in the gate or behind it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String PROGRAMS = "/api/";
    private static final String RETRY_SECONDS = "5";

    static boolean isForProgram(String path) {
        return path.startsWith(PROGRAMS);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isForProgram(request.getServletPath())) {
            return null;
        }
        if (response.isCommitted()) {
            // the server has answered for itself, as it does when a body ends early
            return new ModelAndView();
        }
        try {
            problem(failure, response).write(response);
        } catch (IOException e) {
            log.debug("a program did not wait for its answer: {}", e.getMessage());
        }
        return new ModelAndView();
    }

    private static Problem problem(Exception failure, HttpServletResponse response) {
        return switch (failure) {
            case KeyRefused refused -> ofKey(refused, response);
            case ApiRefused refused -> {
                if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                }
                yield Problem.of(refused.status(), refused.code(), refused.detail(), refused.where());
            }
            case NotVisible outside ->
                Problem.of(HttpStatus.NOT_FOUND, "not_found", "There is nothing of that kind that this key reaches.");
            case BadInput input ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "bad_parameter",
                        "This cannot be read: " + ApiRefused.quoted(String.valueOf(input.getMessage())));
            case DataAccessException trouble -> ofDatabase(trouble, response);
            case TransactionException trouble -> ofDatabase(trouble, response);
            case ErrorResponse known -> ofFramework(known, response);
            default -> ofUs(failure);
        };
    }

    private static Problem ofKey(KeyRefused refused, HttpServletResponse response) {
        if (refused.retryAfterSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfterSeconds()));
        }
        return switch (refused.reason()) {
            case MISSING -> unauthorized(response, "", "key_missing", "Send a key: Authorization: Bearer ktg_...");
            case UNKNOWN ->
                unauthorized(response, INVALID, "key_unknown", "Nobody has this key. Check how it was copied.");
            case EXPIRED -> unauthorized(response, INVALID, "key_expired", "This key has expired. Ask for a new one.");
            case REVOKED -> unauthorized(response, INVALID, "key_revoked", "This key was revoked. Ask for a new one.");
            case NOT_ALLOWED -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
                yield Problem.of(
                        HttpStatus.FORBIDDEN, "key_not_allowed", "This key does not have the permission for that.");
            }
            case TOO_MANY_GUESSES ->
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_guesses",
                        "Too many requests with unknown keys came from this address. Wait, then send a key that exists.");
            case TOO_MANY_REQUESTS ->
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "This key was used too often in this minute. Wait, and send more items in fewer requests.");
        };
    }

    private static final String INVALID = " error=\"invalid_token\"";

    /** The header is that of RFC 6750, section 3. */
    private static Problem unauthorized(HttpServletResponse response, String error, String code, String detail) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + error);
        return Problem.of(HttpStatus.UNAUTHORIZED, code, detail);
    }

    private static Problem ofDatabase(RuntimeException failure, HttpServletResponse response) {
        return switch (DatabaseTrouble.of(failure)) {
            case DISK_FULL -> {
                log.warn("the disk is full: {}", failure.getMessage());
                yield Problem.of(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "disk_full",
                        "The disk of the server is full. Nothing was kept of this request.");
            }
            case GONE, CONFLICT -> {
                log.warn("the database did not serve a program: {}", failure.getMessage());
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                yield Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "The database did not answer. Nothing was kept of this request; send it again.");
            }
            case OTHER -> ofUs(failure);
        };
    }

    private static Problem ofFramework(ErrorResponse known, HttpServletResponse response) {
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var status = known.getStatusCode();
        return Problem.of(status, code(status.value()), detail(status.value()));
    }

    private static Problem ofUs(Exception failure) {
        log.error("a request of a program failed", failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "The server failed at this request; that is not your mistake. It is in the log of the server.");
    }

    /** The name of a status as a code: {@code method_not_allowed}. */
    static String code(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "error" : known.name().toLowerCase(Locale.ROOT);
    }

    static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address. See /api/v1/openapi.json.";
            case 405 -> "This address does not take that method. See /api/v1/openapi.json.";
            case 406 -> "Answers are application/json; accept that.";
            case 415 -> "Send application/json in UTF-8, without a content encoding.";
            default -> "This request cannot be answered as it is. See /api/v1/openapi.json.";
        };
    }
}
