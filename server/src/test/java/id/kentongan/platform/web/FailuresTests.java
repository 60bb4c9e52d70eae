package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.kentongan.platform.GivenDisk;
import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;

class FailuresTests {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sumber");
    private final Views views = new Views(
            TemplateEngine.createPrecompiled(ContentType.Html),
            new PageFrames(
                    Pages.MESSAGES,
                    Assets.load(),
                    List.of(),
                    asked -> {
                        throw new DataAccessResourceFailureException("nobody can be looked up");
                    },
                    Clock.fixed(Pages.NOW, ZoneOffset.UTC)));
    private final Failures failures = new Failures(views, new GivenDisk(1 << 30));

    @Test
    void saysThatTheDatabaseIsAwayWithoutAskingIt() throws Exception {
        var answer = failures.databaseAway(new CannotCreateTransactionException("no connection"));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(render(answer)).contains("Basis data sedang tidak menjawab", "Yang sudah tersimpan tetap aman.");
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        var full = new DataAccessResourceFailureException("write", new SQLException("no space", "53100"));

        var answer = failures.databaseAway(full);

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(render(answer)).contains("Ruang simpan peladen penuh");
    }

    @Test
    void saysThatTheDiskIsFullAlsoWhenTheDatabaseStoppedForIt() throws Exception {
        var answer =
                new Failures(views, new GivenDisk(12 << 20)).databaseAway(new CannotCreateTransactionException("gone"));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(render(answer)).contains("Ruang simpan peladen penuh");
    }

    @Test
    void knowsTheDatabaseBehindAFailureWhileAPageIsMade() throws Exception {
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException("rendering", new DataAccessResourceFailureException("gone")));

        var answer = failures.resolveErrorView(request, HttpStatus.INTERNAL_SERVER_ERROR, Map.of());

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void saysThatSomethingBrokeWhenItKnowsNoBetter() throws Exception {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a mistake of ours"));

        var answer = failures.resolveErrorView(request, HttpStatus.INTERNAL_SERVER_ERROR, Map.of());

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(render(answer)).contains("Ada yang rusak di pihak kami").doesNotContain("a mistake of ours");
    }

    private String render(ModelAndView answer) throws Exception {
        var response = new MockHttpServletResponse();
        var view = answer.getView();
        assertThat(view).isNotNull();
        view.render(Map.of(), request, response);
        return response.getContentAsString();
    }
}
