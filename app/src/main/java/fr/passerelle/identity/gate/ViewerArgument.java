package fr.passerelle.identity.gate;

import fr.passerelle.identity.Myself;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its {@link Viewer}, or the {@link Myself} of a page of her own. */
record ViewerArgument(Requester requester) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Viewer.class)
                || parameter.getParameterType().equals(Myself.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new NotFound();
        }
        if (parameter.getParameterType().equals(Myself.class)) {
            PersonPrincipal person = Requester.person();
            if (person == null) {
                throw new NotFound();
            }
            return new Myself(person.id(), person.helper());
        }
        // A page open to all may want to know who looks, if anybody is signed in.
        return parameter.isOptional()
                ? requester.viewer(servlet).orElse(null)
                : requester.viewer(servlet).orElseThrow(NotFound::new);
    }
}
