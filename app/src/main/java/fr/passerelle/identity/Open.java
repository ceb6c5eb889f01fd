package fr.passerelle.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for visitors without an account. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

    /** True for a POST that computes or shows something and keeps nothing: no once-only key, no journal entry. */
    boolean keepsNothing() default false;

    /** True for a page that exists in French only, whatever language the visitor has chosen. */
    boolean french() default false;
}
