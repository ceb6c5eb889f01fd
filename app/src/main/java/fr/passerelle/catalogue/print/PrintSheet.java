package fr.passerelle.catalogue.print;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Piece;
import fr.passerelle.catalogue.Sheet.Remedy;
import fr.passerelle.catalogue.SheetWords;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Prints what the person takes home of a procedure: what to bring, what to do, where to call, what if the answer is no. */
@Controller
class PrintSheet {

    private final Sheets sheets;
    private final Paper paper;
    private final Now now;

    /** The page that everybody gets is printed once a day: printing is the slow part, and the address is open to all. */
    private final Cache<HandOut, byte[]> printed = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    PrintSheet(Sheets sheets, Paper paper, Now now) {
        this.sheets = sheets;
        this.paper = paper;
        this.now = now;
    }

    /**
     * What the page says.
     *
     * @param from the worker and her structure, when a worker prints it
     */
    record HandOut(Sheet sheet, String day, @Nullable String from) {

        List<String> bring() {
            return sheet.alternatives().stream().map(HandOut::one).toList();
        }

        /** « Bail ou quittance de loyer (si vous êtes locataire) ». */
        private static String one(List<Piece> group) {
            String when = group.get(0).when();
            String words = group.stream()
                    .map(piece -> piece == group.get(0) ? piece.label() : lower(piece.label()))
                    .collect(Collectors.joining(" ou "));
            String said = when == null ? words : words + " (" + lower(when) + ")";
            String file = group.stream()
                    .map(SheetWords::file)
                    .filter(limit -> !limit.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" ou "));
            return file.isEmpty() ? said : said + ". Sur le site\u00a0: " + file;
        }

        private static String lower(String text) {
            boolean initials = text.length() > 1 && Character.isUpperCase(text.charAt(1));
            return text.isEmpty() || initials
                    ? text
                    : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
        }

        List<String> refused() {
            return sheet.remedies().stream().map(HandOut::easy).toList();
        }

        private static String easy(Remedy remedy) {
            String said = remedy.text() + (remedy.text().endsWith(".") ? "" : ".");
            return remedy.within() == null
                    ? said
                    : said + " Vous avez " + SheetWords.of(remedy.within()) + " pour le faire.";
        }

        String silence() {
            return switch (sheet.after().silence()) {
                case REFUSAL -> "Vous n’avez pas de réponse\u00a0? Cela veut dire non.";
                case ACCEPTANCE -> "Vous n’avez pas de réponse\u00a0? Cela veut dire oui.";
                case NOTHING, UNKNOWN -> "Vous n’avez pas de réponse\u00a0? Demandez encore une fois.";
            };
        }
    }

    @Open(french = true)
    @GetMapping("/fiches/{id}/imprimer")
    ModelAndView page(@PathVariable String id, @Nullable Viewer viewer) {
        return Pages.show("catalogue/print/hand-out", "out", handOut(id, viewer));
    }

    @Open(french = true)
    @GetMapping("/fiches/{id}/feuille.pdf")
    ResponseEntity<byte[]> document(@PathVariable String id, @Nullable Viewer viewer) {
        HandOut out = handOut(id, viewer);
        byte[] document = out.from() == null ? printed.get(out, this::print) : print(out);
        return PaperResponse.inline(document, "feuille-de-demarche.pdf");
    }

    private byte[] print(HandOut out) {
        return paper.pdf("catalogue/print/hand-out-paper", Map.of("out", out));
    }

    private HandOut handOut(String id, @Nullable Viewer viewer) {
        Sheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        String from = viewer == null ? null : viewer.name() + ", " + viewer.organisationName();
        return new HandOut(sheet, French.date(now.today()), from);
    }
}
