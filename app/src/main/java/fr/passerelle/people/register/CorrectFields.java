package fr.passerelle.people.register;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.FileCorrections;
import fr.passerelle.people.register.PersonRules.Understood;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Writes some fields as {@link EditPerson} writes them all: the file as it is, with those fields changed, goes through the same form. */
@Component
class CorrectFields implements FileCorrections {

    private final Known known;
    private final PersonRules rules;
    private final TypedForms forms;
    private final People people;
    private final Gate gate;

    CorrectFields(Known known, PersonRules rules, TypedForms forms, People people, Gate gate) {
        this.known = known;
        this.rules = rules;
        this.forms = forms;
        this.people = people;
        this.gate = gate;
    }

    /** What the viewer may read, and where it is written that she corrected. */
    @Component
    record Gate(Access access, Journal journal) {

        boolean seesAddress(Viewer viewer, UUID person) {
            return access.may(viewer, Action.SEE_PROTECTED_ADDRESS, person);
        }
    }

    @Override
    public Map<Field, String> held(Viewer viewer, UUID person) {
        Known.Record record = known.of(person, gate.seesAddress(viewer, person));
        Fields fields = Fields.of(record.values());
        Map<Field, String> held = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!record.hides(field.input())) {
                held.put(field, fields.value(field.input()));
            }
        }
        return held;
    }

    @Override
    public Optional<Refused> write(Viewer viewer, UUID person, Map<Field, String> typed) {
        boolean seesAddress = gate.seesAddress(viewer, person);
        Known.Record record = known.of(person, seesAddress);
        Map<String, Object> values = new HashMap<>(record.values());
        typed.forEach((field, value) -> values.put(field.input(), value));
        values.put("version", record.version());
        BindingResult errors = forms.read(values);
        if (errors.getTarget() instanceof PersonForm form) {
            Understood understood = rules.check(form, errors);
            if (!errors.hasErrors() && people.correct(person, form, understood, seesAddress)) {
                gate.journal().record(viewer.actor(), Entry.on(person, "person.edited", person));
                return Optional.empty();
            }
        }
        return Optional.of(Fields.of(errors).problems().stream()
                .findFirst()
                .map(problem -> new Refused(field(typed, problem.field()), problem.message()))
                .orElseGet(() -> new Refused(null, "Quelqu’un modifie ce dossier en même temps. Réessayez.")));
    }

    private static @Nullable Field field(Map<Field, String> typed, String input) {
        return typed.keySet().stream()
                .filter(each -> each.input().equals(input))
                .findFirst()
                .orElse(null);
    }
}
