package fr.passerelle.teamwork.exchange;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.design.Option;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.people.Secrets;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Colleagues;
import fr.passerelle.teamwork.Saying.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What can be said to whom: the colleagues and the papers offered in the form, and the check of those that come back. */
@Component
class Wording {

    static final int PAPERS = 30;

    private final Colleagues colleagues;
    private final Attachments attachments;
    private final Access access;

    Wording(Colleagues colleagues, Attachments attachments, Access access) {
        this.colleagues = colleagues;
        this.attachments = attachments;
        this.access = access;
    }

    /** Who reads: of one team, or everybody who follows when {@code team} is null. */
    record Audience(Circle circle, @Nullable UUID team) {

        static Audience of(Circle circle, Viewer viewer) {
            return new Audience(circle, circle == Circle.TEAM ? viewer.team() : null);
        }
    }

    /** What a form offers beside its text. */
    record Offered(List<Option> colleagues, List<Option> papers, boolean olderPapers) {}

    Offered offered(Viewer viewer, UUID person, Audience audience) {
        List<Attachment> kept =
                access.mayRead(viewer, Action.SEE_DOCUMENTS, person) ? attachments.of(person, PAPERS + 1) : List.of();
        List<Option> papers = kept.stream()
                .map(paper ->
                        new Option(paper.id().toString(), "Pièce du " + French.date(paper.keptAt()), paper.words()))
                .toList();
        return new Offered(
                colleagues.readers(person, audience.circle(), audience.team()).stream()
                        .filter(colleague -> !colleague.id().equals(viewer.id()))
                        .map(colleague ->
                                new Option(colleague.id().toString(), colleague.name(), Colleagues.words(colleague)))
                        .toList(),
                papers.stream().limit(PAPERS).toList(),
                papers.size() > PAPERS);
    }

    /** The words of a form; what cannot be is said at its field. */
    Words words(Viewer viewer, UUID person, Audience audience, Typed typed, BindingResult errors) {
        Set<UUID> called = new HashSet<>(typed.mentions());
        called.remove(viewer.id());
        Set<UUID> papers = Set.copyOf(typed.papers());
        if (!called.isEmpty() && !readers(person, audience).containsAll(called)) {
            errors.rejectValue(
                    "mentions",
                    "absent",
                    "Une des personnes choisies ne lit pas cet échange\u00a0: décochez-la, ou écrivez à tout le suivi.");
        }
        if (!papers.isEmpty() && !access.mayRead(viewer, Action.SEE_DOCUMENTS, person)
                || papers.stream()
                        .anyMatch(paper -> attachments.find(person, paper).isEmpty())) {
            errors.rejectValue("papers", "absent", "Une des pièces n’est plus dans le dossier\u00a0: décochez-la.");
        }
        return new Words(typed.body(), called, papers);
    }

    private Set<UUID> readers(UUID person, Audience audience) {
        return colleagues.readers(person, audience.circle(), audience.team()).stream()
                .map(Viewer::id)
                .collect(Collectors.toSet());
    }

    /** What the text looks like and should not be kept, unless its writer said that it is none. */
    static List<String> secrets(String text, @Nullable Boolean confirmed) {
        return Boolean.TRUE.equals(confirmed)
                ? List.of()
                : Secrets.in(text).stream().map(Secrets.Kind::label).toList();
    }

    /** What is typed of a message, in whatever form. */
    interface Typed {

        String body();

        List<UUID> mentions();

        List<UUID> papers();
    }
}
