package id.kentongan.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads the body of a request: nobody's files touch our disk before they have signed in, and
 * what is too large for it is refused before it is written. It takes the files in, so that what fails there fails here,
 * with a status that the error page puts into words.
 */
class UploadDoor extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(UploadDoor.class);
    /** What the database and the system need to go on. */
    private static final long RESERVE_BYTES = 256L << 20;

    private final Path incoming;

    UploadDoor(Path incoming) {
        this.incoming = incoming;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!BackToSignIn.isSomebody()) {
            BackToSignIn.lead(request, response, BackToSignIn.ENDED);
            return;
        }
        var refusal = takeIn(request);
        if (refusal != HttpStatus.OK) {
            response.sendError(refusal.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private HttpStatus takeIn(HttpServletRequest request) throws IOException, ServletException {
        if (request.getContentLengthLong() > Files.getFileStore(incoming).getUsableSpace() - RESERVE_BYTES) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        try {
            request.getParts();
            return HttpStatus.OK;
        } catch (IllegalStateException e) {
            log.info("an upload was over the limit: {}", e.getMessage());
            return HttpStatus.CONTENT_TOO_LARGE;
        } catch (IOException e) {
            log.warn("an upload could not be written: {}", e.getMessage());
            return Files.getFileStore(incoming).getUsableSpace() < RESERVE_BYTES
                    ? HttpStatus.INSUFFICIENT_STORAGE
                    : HttpStatus.BAD_REQUEST;
        }
    }
}
