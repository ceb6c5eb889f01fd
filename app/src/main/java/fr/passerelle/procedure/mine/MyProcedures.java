package fr.passerelle.procedure.mine;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.procedure.Completeness;
import fr.passerelle.procedure.Pieces;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Procedures;
import fr.passerelle.procedure.Waiting;
import fr.passerelle.space.SpaceTile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her procedures in plain words: where each stands, by when, and which paper is missing. Those led for somebody else of her household are theirs. */
@Controller
class MyProcedures implements SpaceTile {

    private static final String HERE = "/mon-espace/demarches";
    private static final int MOST = 50;

    private final Procedures procedures;
    private final Pieces pieces;

    MyProcedures(Procedures procedures, Pieces pieces) {
        this.procedures = procedures;
        this.pieces = pieces;
    }

    /**
     * A procedure as she reads it.
     *
     * @param stands where it is, in a sentence
     * @param due by when, in a sentence, or empty
     * @param missing the papers that are still to be found
     */
    record Told(String title, String operator, boolean open, String stands, String due, List<String> missing) {}

    @Mine(helper = true)
    @GetMapping(HERE)
    ModelAndView page(Myself me) {
        Language language = Frame.current().language();
        List<Procedure> hers = hers(me.person());
        Map<UUID, Completeness> completeness = pieces.completeness(hers);
        List<Told> told = hers.stream()
                .map(each -> told(each, completeness.get(each.id()), language))
                .toList();
        return Pages.show("procedure/mine/my-procedures", "told", told);
    }

    private List<Procedure> hers(UUID person) {
        return procedures.of(person, MOST, 0).stream()
                .filter(each -> procedures.people(each.id()).get(0).equals(person))
                .toList();
    }

    private static Told told(Procedure procedure, @Nullable Completeness completeness, Language language) {
        Words words = words(language);
        boolean asked = procedure.waiting() == Waiting.PIECE_ASKED;
        boolean gathering = procedure.state() == ProcedureState.TO_PREPARE || asked;
        LocalDate due = procedure.state().open() ? procedure.due() : null;
        return new Told(
                procedure.title(),
                procedure.operator().label(),
                procedure.state().open(),
                words.of(asked ? "waiting.PIECE_ASKED" : "state." + procedure.state()),
                due == null ? "" : words.of(asked ? "due.paper" : "due.answer", language.day(due)),
                gathering && completeness != null
                        ? Stream.of(completeness.missingPapers(), completeness.expired())
                                .flatMap(List::stream)
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of());
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "route";
    }

    @Override
    public String href() {
        return HERE;
    }

    @Override
    public String title(Language language) {
        return words(language).of("title");
    }

    @Override
    public Optional<String> state(UUID person, Language language) {
        long open = hers(person).stream().filter(each -> each.state().open()).count();
        return open == 0 ? Optional.empty() : Optional.of(words(language).of("open", open));
    }

    @Override
    public boolean forHelpers() {
        return true;
    }

    private static Words words(Language language) {
        return Words.beside(MyProcedures.class, language);
    }
}
