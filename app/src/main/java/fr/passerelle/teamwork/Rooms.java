package fr.passerelle.teamwork;

import fr.passerelle.design.Tab;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import java.util.List;

/** The pages of what colleagues do together, side by side under one line of the menu. */
public final class Rooms {

    /** The page that the menu leads to. */
    public static final String TASKS = "/taches";

    /** What was written to me. */
    public static final String MESSAGES = TASKS + "/messages";

    /** Who is away. */
    public static final String ABSENCES = TASKS + "/absences";

    /** What the team meets about. */
    public static final String MEETING = TASKS + "/reunion";

    private static final List<Room> ALL = List.of(
            new Room("Tâches", TASKS, Action.TAKE_TASKS), new Room("Messages", MESSAGES, Action.READ_EXCHANGES));

    private Rooms() {}

    private record Room(String label, String href, Action action) {}

    /** Those that the charter leaves to the viewer. */
    public static List<Tab> tabs(Viewer viewer, String current) {
        return ALL.stream()
                .filter(room -> viewer.may(room.action()))
                .map(room -> new Tab(room.label(), room.href(), room.href().equals(current)))
                .toList();
    }
}
