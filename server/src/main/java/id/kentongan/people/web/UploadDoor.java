package id.kentongan.people.web;

import id.kentongan.people.Permission;
import id.kentongan.people.Viewer;
import id.kentongan.platform.DiskSpace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads the body of a request: no files touch our disk but at the addresses that take them
 * and from those who may import, and what is too large for it is refused before it is written. It takes the files in, so
 * that what fails there fails here, with a status that the error page puts into words.
 */
class UploadDoor extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(UploadDoor.class);

    /** @param mostBytes of one request, as far as this door decides */
    private record Way(Permission permission, long mostBytes) {}

    private static final Map<String, Way> WAYS = Map.of(
            "/impor", new Way(Permission.IMPORT, Long.MAX_VALUE),
            "/catat", new Way(Permission.WORK, 12 << 20));

    private static final String LET_IN = UploadDoor.class.getName() + ".letIn";

    /** What the database and the system need to go on. */
    private static final long RESERVE_BYTES = 256L << 20;

    private final DiskSpace disk;
    private final Function<@Nullable Principal, Optional<Viewer>> viewers;
    /** What the uploads that are on their way have announced. */
    private final AtomicLong announcedBytes = new AtomicLong();

    UploadDoor(DiskSpace disk, Function<@Nullable Principal, Optional<Viewer>> viewers) {
        this.disk = disk;
        this.viewers = viewers;
    }

    /** Whether the files of that request were taken in. */
    static boolean letIn(HttpServletRequest request) {
        return request.getAttribute(LET_IN) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                || isMereQuestion(request);
    }

    /** Some programs keep the type of what they sent when they follow a redirect, but send nothing any more. */
    private static boolean isMereQuestion(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getContentLengthLong() <= 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!BackToSignIn.isSomebody()) {
            BackToSignIn.lead(request, response, BackToSignIn.ENDED);
            return;
        }
        var way = WAYS.get(request.getRequestURI());
        if (!request.getMethod().equals("POST") || way == null) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            return;
        }
        var viewer = viewers.apply(SecurityContextHolder.getContext().getAuthentication());
        if (viewer.isEmpty()) {
            BackToSignIn.lead(request, response, BackToSignIn.ENDED);
            return;
        }
        var refusal = viewer.get().may(way.permission()) ? admit(request, way) : HttpStatus.FORBIDDEN;
        if (refusal != HttpStatus.OK) {
            response.sendError(refusal.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private HttpStatus admit(HttpServletRequest request, Way way) throws IOException, ServletException {
        var bytes = request.getContentLengthLong();
        if (bytes < 0) {
            return HttpStatus.LENGTH_REQUIRED;
        }
        if (bytes > way.mostBytes()) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        var free = disk.usable() - RESERVE_BYTES;
        if (bytes > free - announcedBytes.getAndAdd(bytes)) {
            announcedBytes.addAndGet(-bytes);
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        try {
            return takeIn(request);
        } finally {
            announcedBytes.addAndGet(-bytes);
        }
    }

    private HttpStatus takeIn(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
            request.setAttribute(LET_IN, true);
            return HttpStatus.OK;
        } catch (IllegalStateException e) {
            log.info("an upload was over the limit: {}", e.getMessage());
            return HttpStatus.CONTENT_TOO_LARGE;
        } catch (IOException e) {
            log.warn("an upload could not be written: {}", e.getMessage());
            return disk.usable() < RESERVE_BYTES ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.BAD_REQUEST;
        }
    }
}
