package fr.passerelle.catalogue.correct;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.correct.Suggestions.Outcome;
import fr.passerelle.catalogue.correct.Suggestions.Suggestion;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who keep the sheets what waits, and those who proposed something what became of it. */
@Component
class SuggestionDay implements DaySource {

    private final Suggestions suggestions;
    private final Sheets sheets;

    SuggestionDay(Suggestions suggestions, Sheets sheets) {
        this.suggestions = suggestions;
        this.sheets = sheets;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (viewer.may(Action.KEEP_CATALOGUE)) {
            int waiting = suggestions.waitingCount();
            return waiting == 0
                    ? List.of()
                    : List.of(new DayItem(
                            Part.DUE,
                            "Fiches des démarches",
                            French.count(waiting, "correction à relire", "corrections à relire"),
                            "/demarches/suggestions",
                            null,
                            "proc",
                            "Relire"));
        }
        return viewer.may(Action.SEE_CATALOGUE)
                ? suggestions.news(viewer).stream().map(this::told).toList()
                : List.of();
    }

    private DayItem told(Suggestion suggestion) {
        boolean accepted = suggestion.outcome() == Outcome.ACCEPTED;
        String answer = accepted ? "Votre correction est dans la fiche." : "Votre correction n’a pas été retenue.";
        return new DayItem(
                Part.CHANGES,
                sheets.find(suggestion.sheet()).map(Sheet::title).orElse("Fiche des démarches"),
                suggestion.remark() == null ? answer : answer + " " + suggestion.remark(),
                accepted ? "/demarches/fiches/" + suggestion.sheet() : "/demarches/suggestions",
                null,
                "proc",
                "Voir");
    }
}
