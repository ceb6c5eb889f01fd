package fr.passerelle.vault.fit;

import fr.passerelle.attachment.PictureResponse;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Fitted.Impossible;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what came out beside what came, then hands it out or keeps it. The original is kept whatever happens. */
@Controller
class SeeAdapted {

    private static final String CHOSEN = AdaptPapers.PATH + "/{choice}";

    private final Adapted adapted;
    private final Leaves leaves;
    private final Versions versions;
    private final DossierFrame frame;
    private final Journal journal;

    SeeAdapted(Adapted adapted, Leaves leaves, Versions versions, DossierFrame frame, Journal journal) {
        this.adapted = adapted;
        this.leaves = leaves;
        this.versions = versions;
        this.frame = frame;
        this.journal = journal;
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping(CHOSEN)
    ModelAndView see(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable("choice") String text,
            @RequestParam(required = false) @Nullable Integer page) {
        Choice choice = Choice.read(text);
        Fitted fitted = adapted.of(person, choice);
        return show(Pages.show("vault/fit/adapted"), viewer, person, choice, fitted, page);
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping(CHOSEN + "/avant/{leaf}")
    ResponseEntity<byte[]> before(
            @PathVariable UUID person, @PathVariable("choice") String text, @PathVariable int leaf) {
        return PictureResponse.of(Optional.of(leaves.before(person, adapted.papers(person, Choice.read(text)), leaf)));
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping(CHOSEN + "/apres/{leaf}")
    ResponseEntity<byte[]> after(
            @PathVariable UUID person, @PathVariable("choice") String text, @PathVariable int leaf) {
        return PictureResponse.of(Optional.of(leaves.after(files(person, Choice.read(text)), leaf)));
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping(CHOSEN + "/fichier")
    Object download(
            Viewer viewer, @PathVariable UUID person, @PathVariable("choice") String text, @RequestParam int part) {
        Choice choice = Choice.read(text);
        Files files = files(person, choice);
        if (sharedComputer()) {
            return show(Pages.refuse("vault/fit/adapted"), viewer, person, choice, files, null);
        }
        ResponseEntity<byte[]> file = Handed.over(files, part);
        journal.record(
                viewer.actor(),
                Entry.on(person, "paper.fitted-taken", choice.papers().get(0)));
        return file;
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping(CHOSEN)
    ModelAndView keep(Viewer viewer, @PathVariable UUID person, @PathVariable("choice") String text) {
        Choice choice = Choice.read(text);
        Files files = files(person, choice);
        UUID first = versions.keep(viewer.id(), person, choice, files, adapted.papers(person, choice));
        journal.record(viewer.actor(), Entry.on(person, "paper.fitted-kept", first));
        return Pages.go(AdaptPapers.base(person) + "#versions", "Version pour le site gardée, à côté de l’original.");
    }

    @Allowed(Action.KEEP_PAPERS)
    @PostMapping(AdaptPapers.PATH + "/versions/{version}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID person, @PathVariable UUID version) {
        versions.erase(versions.find(person, version).orElseThrow(NotFound::new));
        journal.record(viewer.actor(), Entry.on(person, "paper.fitted-erased", version));
        return Pages.go(AdaptPapers.base(person), "Version effacée. L’original est toujours là.");
    }

    private Files files(UUID person, Choice choice) {
        if (adapted.of(person, choice) instanceof Files files) {
            return files;
        }
        throw new NotFound();
    }

    private ModelAndView show(
            ModelAndView shown, Viewer viewer, UUID person, Choice choice, Fitted fitted, @Nullable Integer page) {
        Files files = fitted instanceof Files some ? some : null;
        int first = files == null || files.readable() ? 1 : files.hardPages().get(0);
        int pages = files == null ? 1 : files.pages();
        return shown.addObject("around", frame.of(viewer, person, "/papiers"))
                .addObject("here", AdaptPapers.base(person) + "/" + choice.text())
                .addObject("choice", choice)
                .addObject("files", files)
                .addObject("impossible", fitted instanceof Impossible no ? no.sentence() : "")
                .addObject("leaf", page == null ? first : Math.max(1, Math.min(pages, page)))
                .addObject("shared", sharedComputer());
    }

    private static boolean sharedComputer() {
        Frame.Who who = Frame.current().who();
        return who != null && who.sharedComputer();
    }
}
