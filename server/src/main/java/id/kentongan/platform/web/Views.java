package id.kentongan.platform.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The pages of the product. A handler returns one of these views; the template gets the {@link PageFrame} as parameter
 * {@code frame} and the handler's record as parameter {@code page}, both typed, so that a wrong name breaks the build.
 */
public final class Views {
    private final TemplateEngine engine;
    private final PageFrames frames;

    Views(TemplateEngine engine, PageFrames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    /**
     * A whole page or a fragment, as the template has it.
     *
     * @param template its path below {@code src/main/jte} without the ending, such as {@code mention/list}
     */
    public View page(String template, Object page) {
        return new JteView(engine, frames::of, template, template, Map.of("page", page));
    }

    /** A page that needs nothing but its frame. */
    public View page(String template) {
        return new JteView(engine, frames::of, template, template, Map.of());
    }

    /** The whole page for a browser, only the fragment for htmx that will put it into a page already open. */
    public View pageOrFragment(String template, String fragment, Object page) {
        return new JteView(engine, frames::of, template, fragment, Map.of("page", page));
    }

    /** The words of whoever asks, for what is handed out as a file. */
    public Texts texts(HttpServletRequest request) {
        return frames.of(request).t();
    }

    /** The page for what went wrong, with that status; it asks nothing of the database. */
    public ModelAndView error(HttpStatus status) {
        var page = new JteView(engine, frames::ofStranger, "error", "error", Map.of("page", ErrorPage.of(status)));
        var answer = new ModelAndView(page);
        answer.setStatus(status);
        return answer;
    }

    /** To another page of ours after a form was taken. */
    public static View redirect(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
