package fr.passerelle.design;

import fr.passerelle.kernel.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What the fields of a form hold, and what is to be corrected in them. */
public final class Fields {

    /**
     * Something to correct.
     *
     * @param field the name of the field, empty when it concerns the whole form
     */
    public record Problem(String field, String message) {}

    private final Function<String, @Nullable Object> reader;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Fields(Function<String, @Nullable Object> reader) {
        this.reader = reader;
    }

    /** A form not yet filled in. */
    public static Fields blank() {
        return new Fields(name -> null);
    }

    /** A form filled in from a record, a bean or a map. */
    public static Fields of(Object record) {
        if (record instanceof BindingResult result) {
            return of(result);
        }
        if (record instanceof Map<?, ?> map) {
            return new Fields(map::get);
        }
        return new Fields(name -> property(PropertyAccessorFactory.forBeanPropertyAccess(record), name));
    }

    /** A form as it was received: what was typed is kept, also where it could not be understood. */
    public static Fields of(BindingResult result) {
        var target = result.getTarget();
        var accessor = target == null ? null : PropertyAccessorFactory.forBeanPropertyAccess(target);
        var fields = new Fields(name -> {
            var wrong = result.getFieldError(name);
            if (wrong != null) {
                return wrong.getRejectedValue();
            }
            return accessor == null ? result.getFieldValue(name) : property(accessor, name);
        });
        var order = target == null ? List.<String>of() : components(target.getClass());
        result.getAllErrors().stream()
                .sorted(Comparator.comparingInt(error -> position(order, error)))
                .forEach(fields::add);
        return fields;
    }

    /** The same form with one more thing to correct, for rules checked by the use case itself; empty name: the whole form. */
    public Fields and(String name, String message) {
        var more = new Fields(reader);
        more.errors.putAll(errors);
        more.problems.addAll(problems);
        more.add(name, message);
        return more;
    }

    /** What the field holds, empty when nothing. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** What the browser's own choice of a date holds: it reads nothing but 2026-12-03. */
    public String calendarDay(String name) {
        return reader.apply(name) instanceof LocalDate day ? day.toString() : value(name);
    }

    /** Everything a field of several answers holds. */
    public List<String> values(String name) {
        var value = reader.apply(name);
        if (value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Fields::text).toList();
        }
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(Fields::text).toList();
        }
        return List.of(text(value));
    }

    /** Whether that answer is given. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** What is to be corrected in that field, null when nothing. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** Everything to correct, in the order of the form, one thing a field. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether something is to be corrected. */
    public boolean hasErrors() {
        return !problems.isEmpty();
    }

    /** The id in the page of the field of that name. */
    public static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    private void add(ObjectError error) {
        add(error instanceof FieldError wrong ? wrong.getField() : "", words(error));
    }

    private void add(String name, String message) {
        if (name.isEmpty()) {
            problems.add(new Problem("", message));
        } else if (errors.putIfAbsent(name, message) == null) {
            problems.add(new Problem(name, message));
        }
    }

    private static String words(ObjectError error) {
        if (error instanceof FieldError wrong && wrong.isBindingFailure()) {
            var codes = Optional.ofNullable(wrong.getCodes()).orElse(new String[0]);
            var unclear = Arrays.stream(codes)
                    .map(Fields::unclear)
                    .filter(key -> !key.isEmpty())
                    .findFirst()
                    .orElse("unclear.any");
            return Words.current().of(unclear);
        }
        return Optional.ofNullable(error.getDefaultMessage())
                .orElseGet(() -> Words.current().of("unclear"));
    }

    /** The key of what to write instead, from the type named at the end of a code of Spring; empty when unknown. */
    private static String unclear(String code) {
        return switch (code.substring(code.lastIndexOf('.') + 1)) {
            case "LocalDate" -> "unclear.date";
            case "LocalTime" -> "unclear.time";
            case "LocalDateTime", "Instant" -> "unclear.moment";
            case "Integer", "int", "Long", "long" -> "unclear.whole";
            case "BigDecimal", "Double", "double" -> "unclear.number";
            default -> "";
        };
    }

    private static @Nullable Object property(PropertyAccessor accessor, String name) {
        return accessor.isReadableProperty(name) ? accessor.getPropertyValue(name) : null;
    }

    private static List<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toList()
                : List.of();
    }

    private static int position(List<String> order, ObjectError error) {
        if (!(error instanceof FieldError wrong)) {
            return order.size() + 1;
        }
        int found = order.indexOf(wrong.getField().split("[.\\[]", 2)[0]);
        return found < 0 ? order.size() : found;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof LocalDate day) {
            return French.field(day);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return value.toString();
    }
}
