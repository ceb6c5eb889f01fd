package fr.passerelle.teamwork.exchange;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Replacements.Absent;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.teamwork.Rooms;
import fr.passerelle.teamwork.exchange.MyMessages.Called;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** « 2 messages pour vous », in one line of the day. */
@Component
class MessageDay implements DaySource {

    private static final int COUNTED = 30;

    private final MyMessages messages;

    MessageDay(MyMessages messages) {
        this.messages = messages;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        return told(viewer, viewer.id(), " pour vous");
    }

    @Override
    public List<DayItem> insteadOf(Viewer viewer, Absent absent) {
        return told(viewer, absent.account(), "");
    }

    private List<DayItem> told(Viewer viewer, UUID account, String whose) {
        if (!viewer.may(Action.READ_EXCHANGES)) {
            return List.of();
        }
        List<Called> unread = messages.unread(viewer, account, COUNTED);
        if (unread.isEmpty()) {
            return List.of();
        }
        String count = unread.size() == COUNTED
                ? COUNTED + " messages ou plus"
                : French.count(unread.size(), "message", "messages");
        List<String> writers = unread.stream().map(Called::by).distinct().toList();
        return List.of(new DayItem(
                Part.DUE,
                count + whose,
                "De " + French.list(writers) + ".",
                unread.size() == 1 ? unread.get(0).href() : Rooms.MESSAGES,
                null,
                "bell",
                "Lire"));
    }
}
