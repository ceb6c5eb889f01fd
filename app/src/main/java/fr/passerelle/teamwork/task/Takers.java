package fr.passerelle.teamwork.task;

import fr.passerelle.design.Option;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Colleagues;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The colleagues to whom a task on a person may be handed: those who follow her today, without oneself. */
@Component
class Takers {

    static final String NONE = "Choisissez un collègue qui suit cette personne.";

    private final Colleagues colleagues;

    Takers(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    List<Option> of(Viewer viewer, UUID person) {
        return colleagues.who(person, Action.TAKE_TASKS).stream()
                .filter(colleague -> !colleague.id().equals(viewer.id()))
                .map(colleague -> new Option(
                        colleague.id().toString(), colleague.name() + " (" + Colleagues.words(colleague) + ")"))
                .toList();
    }

    boolean takes(Viewer viewer, UUID person, UUID colleague) {
        return of(viewer, person).stream().anyMatch(option -> option.value().equals(colleague.toString()));
    }
}
