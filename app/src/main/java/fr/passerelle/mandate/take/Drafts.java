package fr.passerelle.mandate.take;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.MandateTexts;
import fr.passerelle.mandate.Matter;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mandates that nobody has signed yet. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final KeptMandates kept;
    private final MandateTexts texts;
    private final Now now;

    Drafts(JdbcClient jdbc, KeptMandates kept, MandateTexts texts, Now now) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.texts = texts;
        this.now = now;
    }

    /** Writes what was chosen; it allows nothing. */
    UUID add(Viewer viewer, UUID person, TakeForm form, List<Matter> matters) {
        UUID mandate = Ids.next();
        jdbc.sql("""
                        insert into mandate_mandate (id, person_id, organisation_id, team_id, drafted_at, drafted_by, text_version, language, duration)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        mandate,
                        person,
                        viewer.organisation(),
                        viewer.team(),
                        Timestamp.from(now.instant()),
                        viewer.id())
                .params(texts.latest(), Objects.requireNonNull(form.language()).code())
                .param(Objects.requireNonNull(form.duration()).name())
                .update();
        for (Matter matter : matters) {
            jdbc.sql("""
                            insert into mandate_authorisation (id, mandate_id, person_id, organisation_id, family, sheet, procedure_id, title)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Ids.next(), mandate, person, viewer.organisation())
                    .params(matter.family() == null ? null : matter.family().name(), matter.sheet())
                    .params(matter.procedure(), matter.title())
                    .update();
        }
        return mandate;
    }

    /** That draft. */
    Mandate required(Viewer viewer, UUID person, UUID mandate) {
        return kept.find(person, viewer.organisation(), mandate)
                .filter(Mandate::draft)
                .orElseThrow(NotFound::new);
    }

    void erase(Mandate draft) {
        jdbc.sql("delete from mandate_mandate where id = ? and signed_at is null")
                .param(draft.id())
                .update();
    }
}
