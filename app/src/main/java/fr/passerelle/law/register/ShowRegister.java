package fr.passerelle.law.register;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.law.Kept;
import fr.passerelle.law.KeptTable;
import fr.passerelle.paper.Csv;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of processing (RGPD, art. 30): written by the tables themselves, so that it never says anything else than what is kept. */
@Controller
class ShowRegister {

    private final Kept kept;
    private final Paper paper;

    ShowRegister(Kept kept, Paper paper) {
        this.kept = kept;
        this.paper = paper;
    }

    /**
     * A processing and what it keeps.
     *
     * @param tables those that hold something about persons or professionals
     */
    public record Processing(Kept.Purpose purpose, List<KeptTable> tables) {}

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/registre")
    ModelAndView page() {
        return Pages.show("law/register/register", "processings", processings(), "kept", kept);
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/registre.pdf")
    ResponseEntity<byte[]> document() {
        return PaperResponse.download(
                paper.pdf("law/register/paper", Map.of("processings", processings(), "kept", kept)),
                "registre-des-traitements.pdf");
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/registre.csv")
    void sheet(HttpServletResponse response) throws IOException {
        try (Csv csv = Csv.forExcel(PaperResponse.open(response, "registre-des-traitements.csv"))) {
            csv.columns(
                    "Traitement",
                    "Fondement",
                    "Personnes",
                    "Destinataires",
                    "Données",
                    "Sorte",
                    "Au sujet de",
                    "Durée",
                    "Source de la durée",
                    "Compte comme une venue",
                    "Effacement");
            for (Processing each : processings()) {
                for (KeptTable table : each.tables()) {
                    csv.row(
                            each.purpose().title(),
                            each.purpose().basis(),
                            each.purpose().persons(),
                            each.purpose().recipients(),
                            table.what(),
                            table.category().label(),
                            table.about().label(),
                            kept.rule(table).words(),
                            kept.rule(table).source(),
                            table.contact() == null ? "non" : "oui",
                            table.erased().label());
                }
            }
        }
    }

    private List<Processing> processings() {
        return kept.purposes().stream()
                .map(purpose -> new Processing(
                        purpose,
                        kept.tables().stream()
                                .filter(table -> table.purpose().equals(purpose.key()))
                                .filter(table -> table.about() == KeptTable.About.PERSON
                                        || table.about() == KeptTable.About.WORKER)
                                .toList()))
                .filter(each -> !each.tables().isEmpty())
                .toList();
    }
}
