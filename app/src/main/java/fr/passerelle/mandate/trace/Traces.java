package fr.passerelle.mandate.trace;

import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.KeptMandates;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a structure did in a person's name. */
@Component
class Traces {

    private final KeptMandates kept;
    private final JdbcClient jdbc;
    private final Now now;

    Traces(KeptMandates kept, JdbcClient jdbc, Now now) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.now = now;
    }

    Trace of(UUID person, UUID organisation) {
        String structure = jdbc.sql("select name from identity_organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
        return new Trace(
                structure,
                kept.of(person, organisation).stream()
                        .filter(mandate -> !mandate.draft())
                        .toList(),
                kept.acts(person, organisation, Integer.MAX_VALUE),
                now.instant());
    }
}
