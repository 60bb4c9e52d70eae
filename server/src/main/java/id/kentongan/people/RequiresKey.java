package id.kentongan.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that the key of a program needs for this handler. No session opens it. The gate gives the handler the {@link
 * ApiKey} and a {@link Scope} of the unit of the key and everything below it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresKey {
    KeyPermission value();
}
