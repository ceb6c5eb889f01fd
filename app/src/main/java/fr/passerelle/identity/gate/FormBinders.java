package fr.passerelle.identity.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Lets a use case refuse a field of a form in which another field could not be read (a date that does not exist): Spring then keeps what was typed
 * but no record, and would look for the refused value in that missing record.
 */
class FormBinders extends ServletRequestDataBinderFactory {

    FormBinders(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
        super(methods, initializer);
    }

    @Override
    protected ServletRequestDataBinder createBinderInstance(
            @Nullable Object target, String name, NativeWebRequest request) {
        return new ExtendedServletRequestDataBinder(target, name) {
            @Override
            protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
                Typed typed =
                        new Typed(getTarget(), getObjectName(), isAutoGrowNestedPaths(), getAutoGrowCollectionLimit());
                if (getConversionService() != null) {
                    typed.initConversion(getConversionService());
                }
                return typed;
            }
        };
    }

    private static final class Typed extends BeanPropertyBindingResult {

        private static final long serialVersionUID = 1L;

        private Typed(@Nullable Object target, String name, boolean grow, int limit) {
            super(target, name, grow, limit);
        }

        @Override
        protected @Nullable Object getActualFieldValue(String field) {
            return getTarget() == null ? getFieldValue(field) : super.getActualFieldValue(field);
        }
    }
}
