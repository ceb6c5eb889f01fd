package fr.passerelle.catalogue.demo;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Professional;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A correction that waits, one that was refused, and a site that is said to have changed. */
@Component
class SheetNews implements DemoStep {

    private static final String QUARTER = "caf-rsa-trimestrielle";

    private final Sheets sheets;
    private final JdbcClient jdbc;

    SheetNews(Sheets sheets, JdbcClient jdbc) {
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void load(DemoWorld world) {
        List<Professional> workers = world.professionals.stream()
                .filter(each -> each.trade().equals("SOCIAL_WORKER"))
                .toList();
        if (workers.isEmpty() || sheets.find(QUARTER).isEmpty()) {
            return;
        }
        Professional first = workers.get(0);
        Professional other = workers.get(workers.size() - 1);
        suggest(
                world,
                other,
                SheetPart.STEPS,
                "Il manque une étape : le site demande maintenant de choisir le mois avant d’ouvrir la déclaration.",
                "Choisir le trimestre proposé, puis ouvrir « Déclarer mes ressources »");
        UUID refused = suggest(
                world,
                first,
                SheetPart.MINUTES,
                "Une heure est plus juste quand la personne découvre le site.",
                "60 minutes avec la personne");
        jdbc.sql("update catalogue_suggestion set outcome = 'REFUSED', remark = ?, closed_at = ? where id = ?")
                .params("Nous notons le temps habituel, pas la première fois.")
                .params(Timestamp.from(world.at(world.today().minusDays(2))), refused)
                .update();
        jdbc.sql(
                        "insert into catalogue_site_change (id, sheet, words, at, account, organisation) values (?, ?, ?, ?, ?, ?)")
                .params(
                        world.id(world.today()),
                        changed(),
                        "Après la connexion, un écran demande de confirmer son numéro de téléphone.")
                .params(Timestamp.from(world.at(world.today().minusDays(1))), other.account(), other.organisation())
                .update();
    }

    private String changed() {
        return sheets.all().stream()
                .filter(sheet -> sheet.operator() == Operator.FRANCE_TRAVAIL)
                .map(Sheet::id)
                .findFirst()
                .orElse(QUARTER);
    }

    private UUID suggest(DemoWorld world, Professional by, SheetPart part, String wrong, String proposed) {
        UUID id = world.id(world.today());
        jdbc.sql("""
                        insert into catalogue_suggestion (id, sheet, part, wrong, proposed, source, at, account, organisation)
                        values (?, ?, ?, ?, ?, 'Vu à l’écran avec une personne', ?, ?, ?)
                        """)
                .params(id, QUARTER, part.name(), wrong, proposed)
                .params(Timestamp.from(world.at(world.today().minusDays(4))), by.account(), by.organisation())
                .update();
        return id;
    }
}
