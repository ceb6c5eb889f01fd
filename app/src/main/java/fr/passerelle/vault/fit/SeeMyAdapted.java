package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.PictureResponse;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.space.OwnFrame;
import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Fitted.Impossible;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came out beside what came, one page at a time, and the file for the site: she takes it on her own phone, never on a shared computer. */
@Controller
class SeeMyAdapted {

    private static final String CHOSEN = AdaptMyPapers.PATH + "/{choice}";
    private static final String PAGE = "vault/fit/adapted-mine";

    private final Shelf shelf;
    private final Adapted adapted;
    private final Leaves leaves;
    private final Journal journal;

    SeeMyAdapted(Shelf shelf, Adapted adapted, Leaves leaves, Journal journal) {
        this.shelf = shelf;
        this.adapted = adapted;
        this.leaves = leaves;
        this.journal = journal;
    }

    @Mine(helper = true)
    @GetMapping(CHOSEN)
    ModelAndView see(
            Myself me, @PathVariable("choice") String text, @RequestParam(required = false) @Nullable Integer page) {
        Choice choice = hers(me, text);
        return show(Pages.show(PAGE), choice, adapted.of(me.person(), choice), page);
    }

    @Mine(helper = true)
    @GetMapping(CHOSEN + "/avant/{leaf}")
    ResponseEntity<byte[]> before(Myself me, @PathVariable("choice") String text, @PathVariable int leaf) {
        UUID person = me.person();
        return PictureResponse.of(Optional.of(leaves.before(person, adapted.papers(person, hers(me, text)), leaf)));
    }

    @Mine(helper = true)
    @GetMapping(CHOSEN + "/apres/{leaf}")
    ResponseEntity<byte[]> after(Myself me, @PathVariable("choice") String text, @PathVariable int leaf) {
        return PictureResponse.of(Optional.of(leaves.after(files(me, hers(me, text)), leaf)));
    }

    @Mine(helper = true)
    @PostMapping(CHOSEN + "/fichier")
    Object take(Myself me, @PathVariable("choice") String text, @RequestParam int part) {
        Choice choice = hers(me, text);
        Files files = files(me, choice);
        if (OwnFrame.current().shared()) {
            return show(Pages.refuse(PAGE), choice, files, null);
        }
        ResponseEntity<byte[]> file = Handed.over(files, part);
        journal.record(
                Actor.SYSTEM,
                Entry.on(me.person(), "self.paper-taken", choice.papers().get(0)));
        return file;
    }

    /** A choice among her papers; what was joined elsewhere, even to a procedure of hers, is not asked for here. */
    private Choice hers(Myself me, String text) {
        Choice choice = Choice.read(text);
        Set<UUID> known = AdaptMyPapers.hers(shelf, me.person()).stream()
                .flatMap(held -> held.files().stream())
                .map(Attachment::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(choice.papers())) {
            throw new NotFound();
        }
        return choice;
    }

    private Files files(Myself me, Choice choice) {
        if (adapted.of(me.person(), choice) instanceof Files files) {
            return files;
        }
        throw new NotFound();
    }

    private static ModelAndView show(ModelAndView shown, Choice choice, Fitted fitted, @Nullable Integer page) {
        Files files = fitted instanceof Files some ? some : null;
        int first = files == null || files.readable() ? 1 : files.hardPages().get(0);
        int pages = files == null ? 1 : files.pages();
        return shown.addObject("here", AdaptMyPapers.PATH + "/" + choice.text())
                .addObject("files", files)
                .addObject("why", fitted instanceof Impossible no && french() ? no.sentence() : "")
                .addObject("leaf", page == null ? first : Math.max(1, Math.min(pages, page)));
    }

    /** The reason is written in French; in another language a plain sentence says what to do. */
    private static boolean french() {
        Language language = Frame.current().language();
        return language == Language.FR || language == Language.FALC;
    }
}
