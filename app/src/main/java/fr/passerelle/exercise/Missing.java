package fr.passerelle.exercise;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file should say and does not: whatever the record made from it never leaves out. */
final class Missing {

    private final List<String> faults = new ArrayList<>();

    private Missing() {}

    /** The parts that are missing, nothing when it is whole. */
    static List<String> in(Record read) {
        Missing missing = new Missing();
        missing.look(read, "");
        return missing.faults;
    }

    private void look(Record read, String place) {
        String here = place.isEmpty() ? "" : place + name(read);
        for (RecordComponent part : read.getClass().getRecordComponents()) {
            Object value = value(read, part);
            if (value == null && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                faults.add("Il manque « " + part.getName() + " »" + (here.isEmpty() ? "" : " dans " + here) + ".");
            }
            inside(value, here.isEmpty() ? part.getName() : here + ", " + part.getName());
        }
    }

    private void inside(@Nullable Object value, String place) {
        if (value instanceof Record part) {
            look(part, place);
        } else if (value instanceof Collection<?> parts) {
            parts.forEach(part -> inside(part, place));
        } else if (value instanceof Map<?, ?> parts) {
            parts.forEach((key, part) -> inside(part, place + " " + key));
        }
    }

    /** Its own name, when it has one: an author finds « fields pay1 » more easily than « the third field ». */
    private static String name(Record read) {
        for (RecordComponent part : read.getClass().getRecordComponents()) {
            if (part.getName().equals("id") || part.getName().equals("code")) {
                Object name = value(read, part);
                return name == null ? "" : " " + name;
            }
        }
        return "";
    }

    private static @Nullable Object value(Record read, RecordComponent part) {
        try {
            return part.getAccessor().invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
