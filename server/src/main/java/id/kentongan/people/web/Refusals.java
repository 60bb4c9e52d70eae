package id.kentongan.people.web;

import id.kentongan.people.NotVisible;
import id.kentongan.platform.web.Views;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What lies outside the scope of a person is not there, on every page alike. */
@ControllerAdvice
class Refusals {
    private final Views views;

    Refusals(Views views) {
        this.views = views;
    }

    @ExceptionHandler
    ModelAndView notVisible(NotVisible refused) {
        return views.error(HttpStatus.NOT_FOUND);
    }
}
