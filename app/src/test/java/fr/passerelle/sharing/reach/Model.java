package fr.passerelle.sharing.reach;

import fr.passerelle.sharing.Category;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the SQL of access must say, in as few words as possible: one person, one professional who moves between structures, hours. */
final class Model {

    /** A consent to a structure, or to the professional alone when acting there. */
    static final class Given {
        final int structure;
        final Set<Category> categories;
        final boolean contributes;
        final int ends;
        boolean withdrawn;

        Given(int structure, Set<Category> categories, boolean contributes, int ends) {
            this.structure = structure;
            this.categories = categories;
            this.contributes = contributes;
            this.ends = ends;
        }
    }

    /** What is open: everything, or categories to read and to write. */
    record Open(boolean follows, Set<Category> read, Set<Category> written) {}

    final List<Given> given = new ArrayList<>();
    final Set<Integer> followedBy = new HashSet<>();
    final Set<Integer> excluded = new HashSet<>();
    boolean excludesHim;
    boolean exists = true;
    int structure;
    int hour;
    int reasonUntil;

    Open open() {
        if (!exists || excludesHim || excluded.contains(structure)) {
            return new Open(false, Set.of(), Set.of());
        }
        Set<Category> read = EnumSet.noneOf(Category.class);
        Set<Category> written = EnumSet.noneOf(Category.class);
        for (Given each : given) {
            if (!each.withdrawn && each.structure == structure && each.ends > hour) {
                (each.contributes ? written : read).addAll(each.categories);
            }
        }
        read.addAll(written);
        return new Open(followedBy.contains(structure) || reasonUntil > hour, read, written);
    }
}
