package fr.passerelle.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route of the person's own space: only she may take it, and what it shows or changes is hers. The handler takes a {@link Myself} and
 * filters everything on its {@code person}; no identifier of a person stands in the address.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Mine {

    /** True for a POST that computes or shows something and keeps nothing: no once-only key, no journal entry. */
    boolean keepsNothing() default false;

    /** True when an adult whom she lets help her may take it too. */
    boolean helper() default false;
}
