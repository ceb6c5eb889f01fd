package fr.passerelle.correspondence.sent;

import fr.passerelle.correspondence.State;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.people.TimelineSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages and letters in the thread of the dossier, for the structure that wrote them. */
@Component
class MessageThread implements TimelineSource {

    private static final Set<State> TOLD = Set.of(State.POSTED, State.READY, State.HANDED);

    private final Writings writings;
    private final Access access;

    MessageThread(Writings writings, Access access) {
        this.writings = writings;
        this.access = access;
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.WRITE_TO_PERSON, person)) {
            return List.of();
        }
        return writings.of(viewer, person, limit, 0).stream()
                .filter(writing -> TOLD.contains(writing.state()))
                .map(MessageThread::event)
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .toList();
    }

    private static Event event(Writing writing) {
        String words =
                writing.letter() ? "Courrier préparé" : writing.channel() == Channel.SMS ? "SMS écrit" : "E-mail écrit";
        return new Event(
                writing.changedAt(),
                words,
                writing.letter() ? writing.subject() : "",
                writing.channel().icon());
    }
}
