package fr.passerelle.identity.gate;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its {@link Viewer}. */
record ViewerArgument(Requester requester) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Viewer.class);
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
        // A page open to all may want to know who looks, if anybody is signed in.
        return parameter.isOptional()
                ? requester.viewer(servlet).orElse(null)
                : requester.viewer(servlet).orElseThrow(NotFound::new);
    }
}
