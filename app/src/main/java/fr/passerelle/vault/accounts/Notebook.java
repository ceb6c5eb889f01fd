package fr.passerelle.vault.accounts;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.people.Dossiers;
import fr.passerelle.vault.OnlineAccounts;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints the paper notebook, in which she alone writes the rest. */
@Component
class Notebook {

    private final OnlineAccounts accounts;
    private final Dossiers dossiers;
    private final Paper paper;

    Notebook(OnlineAccounts accounts, Dossiers dossiers, Paper paper) {
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.paper = paper;
    }

    ResponseEntity<byte[]> of(UUID person, Language language) {
        byte[] printed = paper.pdf(
                "vault/accounts/notebook",
                Map.of(
                        "name",
                        dossiers.card(person).orElseThrow(NotFound::new).name(),
                        "accounts",
                        accounts.of(person),
                        "language",
                        language,
                        "words",
                        Words.beside(Notebook.class, language)));
        return PaperResponse.inline(printed, "carnet.pdf");
    }
}
