package fr.passerelle.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells who stands in for whom today; answered by the module that keeps absences. Standing in gives no right: what reaches an absent colleague
 * reaches the replacement as well, as far as the replacement's own rights go.
 */
public interface Replacements {

    /** Somebody absent today, whose name is first name and last name. */
    record Absent(UUID account, String name) {

        /** The first name: « Nadia ». */
        public String firstName() {
            return name.split(" ", 2)[0];
        }
    }

    /** Those for whom that professional stands in today. */
    List<Absent> replacedBy(Viewer viewer);

    /** Who stands in today for those of these accounts that are absent. */
    Set<UUID> standIns(Collection<UUID> accounts);
}
