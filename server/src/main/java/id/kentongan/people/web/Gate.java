package id.kentongan.people.web;

import id.kentongan.people.ApiKey;
import id.kentongan.people.ApiKeys;
import id.kentongan.people.People;
import id.kentongan.people.Requires;
import id.kentongan.people.RequiresKey;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Actor;
import id.kentongan.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one place where a request is checked for permission, unit and space. It asks for the person's roles, or for the key of
 * the program, at every request, so that a change or a shut-out holds at once; it refuses handlers that declare nothing; and
 * it hands the handler a {@link Scope} that holds the units in which the person has the declared permission, or those of the
 * key, and nothing else.
 */
@Component
class Gate implements HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final String VIEWER = Gate.class.getName() + ".viewer";
    private static final String SCOPE = Gate.class.getName() + ".scope";
    private static final String KEY = Gate.class.getName() + ".key";

    /** What a handler may ask for, and the attribute of the request that holds it. */
    private static final Map<Class<?>, String> ARGUMENTS =
            Map.of(Scope.class, SCOPE, Viewer.class, VIEWER, ApiKey.class, KEY);

    private final People people;
    private final ApiKeys keys;
    private final KeyDoor door;

    Gate(People people, ApiKeys keys, KeyDoor door) {
        this.people = people;
        this.keys = keys;
        this.door = door;
    }

    static Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(VIEWER));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, HttpRequestMethodNotSupportedException {
        var requiresKey =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(RequiresKey.class) : null;
        if (requiresKey != null) {
            var key = door.admit(request, requiresKey.value());
            request.setAttribute(KEY, key);
            request.setAttribute(SCOPE, keys.scope(key));
            Actor.enter(new Actor(key.id().value(), key.name()));
            return true;
        }
        var person = SignedIn.viewer(request.getUserPrincipal(), people);
        person.ifPresent(viewer -> request.setAttribute(VIEWER, viewer));
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(PublicPage.class)) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires == null && request.getMethod().equals("OPTIONS")) {
            throw new HttpRequestMethodNotSupportedException("OPTIONS"); // the framework would answer, to anybody
        }
        if (requires == null) {
            throw new IllegalStateException("a handler declares neither a permission nor a public page: " + method);
        }
        if (person.isEmpty()) {
            request.getSession().invalidate();
            BackToSignIn.lead(request, response, BackToSignIn.ENDED);
            return false;
        }
        var scope = person.get().scope(requires.value());
        if (scope.units().isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }
        request.setAttribute(SCOPE, scope);
        Actor.enter(new Actor(person.get().id().value(), person.get().name()));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Actor.leave();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return ARGUMENTS.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var attribute = Objects.requireNonNull(ARGUMENTS.get(parameter.getParameterType()));
        var value = request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST);
        if (value == null) {
            throw new IllegalStateException(
                    "this handler has no " + parameter.getParameterType().getSimpleName());
        }
        return value;
    }
}
