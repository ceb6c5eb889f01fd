package fr.passerelle.vault.fit;

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
import fr.passerelle.vault.fit.Wish.Format;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    @Allowed(Action.FOLLOW_PROCEDURES)
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

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping(CHOSEN + "/avant/{leaf}")
    ResponseEntity<byte[]> before(
            @PathVariable UUID person, @PathVariable("choice") String text, @PathVariable int leaf) {
        return picture(leaves.before(person, adapted.papers(person, Choice.read(text)), leaf));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping(CHOSEN + "/apres/{leaf}")
    ResponseEntity<byte[]> after(
            @PathVariable UUID person, @PathVariable("choice") String text, @PathVariable int leaf) {
        return picture(leaves.after(files(person, Choice.read(text)), leaf));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping(CHOSEN + "/fichier")
    Object download(
            Viewer viewer, @PathVariable UUID person, @PathVariable("choice") String text, @RequestParam int part) {
        Choice choice = Choice.read(text);
        Files files = files(person, choice);
        if (sharedComputer()) {
            return show(Pages.refuse("vault/fit/adapted"), viewer, person, choice, files, null);
        }
        if (part < 1 || part > files.files().size()) {
            throw new NotFound();
        }
        journal.record(
                viewer.actor(),
                Entry.on(person, "paper.fitted-taken", choice.papers().get(0)));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(files.format().mediaType()));
        String number = files.files().size() > 1 ? "-partie-" + part : "";
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("papier" + number + "." + files.format().extension())
                .build());
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok().headers(headers).body(files.files().get(part - 1));
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping(CHOSEN)
    ModelAndView keep(Viewer viewer, @PathVariable UUID person, @PathVariable("choice") String text) {
        Choice choice = Choice.read(text);
        Files files = files(person, choice);
        if (files.format() != Format.PDF) {
            throw new NotFound();
        }
        UUID first = versions.keep(viewer, person, choice, files, adapted.papers(person, choice));
        journal.record(viewer.actor(), Entry.on(person, "paper.fitted-kept", first));
        return Pages.go(AdaptPapers.base(person) + "#versions", "Version pour le site gardée, à côté de l’original.");
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
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

    private static ResponseEntity<byte[]> picture(byte[] jpeg) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.IMAGE_JPEG);
        headers.setCacheControl(CacheControl.noStore());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return ResponseEntity.ok().headers(headers).body(jpeg);
    }
}
