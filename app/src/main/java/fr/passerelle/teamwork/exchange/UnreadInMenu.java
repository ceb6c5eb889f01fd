package fr.passerelle.teamwork.exchange;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.MenuCount;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Rooms;
import org.springframework.stereotype.Component;

/** The number of messages to read, beside « Entre collègues »: a number alone, neither of whom nor about whom. */
@Component
class UnreadInMenu implements MenuCount {

    private final MyMessages messages;

    UnreadInMenu(MyMessages messages) {
        this.messages = messages;
    }

    @Override
    public String href() {
        return Rooms.TASKS;
    }

    @Override
    public int waiting(Viewer viewer) {
        return viewer.may(Action.READ_EXCHANGES) ? messages.unread(viewer) : 0;
    }

    @Override
    public String words(int waiting) {
        return waiting == 1 ? "message à lire" : "messages à lire";
    }
}
