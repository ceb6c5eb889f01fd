package fr.passerelle.teamwork.meeting;

import fr.passerelle.activity.Contacts;
import fr.passerelle.plan.PlannedActions;
import java.util.Arrays;
import java.util.Optional;

/** Which of the persons followed to speak of. */
enum Pick {
    NEW("nouvelles", "Suivies depuis un mois au plus", """
            exists (select 1 from people_follow_up b where b.person_id = p.id and b.team_id = any(:teams) and b.ends_on is null
                    and b.starts_on >= :month)
            """),
    LATE("retard", "Plan en retard", PlannedActions.LATE),
    SILENT("sans-nouvelles", "Sans accompagnement depuis 3 mois", Contacts.NONE_SINCE),
    TASKS("taches", "Tâche confiée en retard", """
            exists (select 1 from teamwork_task k where k.person_id = p.id and k.state in ('PROPOSED', 'ACCEPTED', 'DECLINED')
                    and k.due_on < :today)
            """);

    private final String slug;
    private final String label;
    private final String condition;

    Pick(String slug, String label, String condition) {
        this.slug = slug;
        this.label = label;
        this.condition = condition;
    }

    String slug() {
        return slug;
    }

    String label() {
        return label;
    }

    /** On a person {@code p}; takes {@code :teams}, {@code :today}, {@code :month} and {@code :since}. */
    String condition() {
        return condition;
    }

    static Optional<Pick> of(String slug) {
        return Arrays.stream(values()).filter(pick -> pick.slug.equals(slug)).findFirst();
    }
}
