package id.kentongan.platform.web;

import id.kentongan.platform.BadInput;
import id.kentongan.platform.DatabaseTrouble;
import id.kentongan.platform.DiskSpace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what no handler could with a page that says what happened, what is safe and what to do: what went wrong in a
 * handler, and what went wrong around it.
 */
@ControllerAdvice
class Failures implements ErrorViewResolver {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Views views;
    private final DiskSpace disk;

    Failures(Views views, DiskSpace disk) {
        this.views = views;
        this.disk = disk;
    }

    /** An address or a form that only a hand or a machine could have made: nobody's fault here. */
    @ExceptionHandler
    ModelAndView unreadable(BadInput input) {
        log.debug("a request could not be read: {}", input.getMessage());
        return views.error(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        TransactionException.class
    })
    ModelAndView databaseAway(RuntimeException failure) {
        log.warn("the database did not serve a page: {}", failure.getMessage());
        return views.error(
                DatabaseTrouble.of(failure) == DatabaseTrouble.DISK_FULL || disk.isUsedUp()
                        ? HttpStatus.INSUFFICIENT_STORAGE
                        : HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                        && isDatabaseAway(failure)
                ? databaseAway(new DataAccessResourceFailureException("while making a page", failure))
                : views.error(status);
    }

    private static boolean isDatabaseAway(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }
}
