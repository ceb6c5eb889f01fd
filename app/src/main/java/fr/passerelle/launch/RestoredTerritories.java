package fr.passerelle.launch;

import fr.passerelle.backup.RestoredSchemas;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens the territories of a backup again; their names come back with the rows. */
@Component
class RestoredTerritories implements RestoredSchemas {

    private static final String PREFIX = new Territory("x", "x").schema().replace("x", "");

    private final Territories territories;

    RestoredTerritories(Territories territories) {
        this.territories = territories;
    }

    @Override
    public void create(Set<String> missing) {
        for (String schema : missing) {
            if (schema.startsWith(PREFIX)) {
                String code = schema.substring(PREFIX.length());
                territories.open(new Territory(code, code));
            }
        }
    }
}
