package fr.passerelle.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The action of the charter that a route asks for; a path variable {@code person} makes it an action on that person. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** The action. */
    Action value();

    /** True for a POST that computes or shows something and keeps nothing: no once-only key, no journal entry. */
    boolean keepsNothing() default false;

    /** True for a page that shows something beside the form sent to its own address: whoever may only read opens it too. */
    boolean shows() default false;
}
