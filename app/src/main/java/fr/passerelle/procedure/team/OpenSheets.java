package fr.passerelle.procedure.team;

import fr.passerelle.catalogue.SheetFollowers;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The teams that are told when a sheet, or the site of its operator, changes: those with an open procedure that follows it. */
@Component
class OpenSheets implements SheetFollowers {

    private final JdbcClient jdbc;

    OpenSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> teams(String sheet) {
        return jdbc
                .sql("select distinct team_id from procedure_procedure where sheet = ? and closed_at is null")
                .param(sheet)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
