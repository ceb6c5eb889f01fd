package fr.passerelle.people.register;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;

/** Reads the form of a person from values that no browser sent, as it is read from a page. */
@Component
class TypedForms {

    private final ConversionService conversion;
    private final Validator validator;

    TypedForms(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    /** The form, or what could not be read or is not allowed. */
    BindingResult read(Map<String, Object> values) {
        DataBinder binder = new DataBinder(null, "personForm");
        binder.setTargetType(ResolvableType.forClass(PersonForm.class));
        binder.setConversionService(conversion);
        binder.setValidator(validator);
        binder.construct(new Held(values));
        if (!binder.getBindingResult().hasErrors()) {
            binder.validate();
        }
        return binder.getBindingResult();
    }

    /** The values, as if each had been typed. */
    private record Held(Map<String, Object> values) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return values.get(name);
        }

        @Override
        public Set<String> getNames() {
            return values.keySet();
        }
    }
}
