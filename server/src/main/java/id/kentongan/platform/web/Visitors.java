package id.kentongan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who looks at a page. The module that knows people implements it. */
public interface Visitors {
    /** The signed-in person of the request, or nothing when nobody is signed in. */
    Optional<Visitor> find(HttpServletRequest request);
}
