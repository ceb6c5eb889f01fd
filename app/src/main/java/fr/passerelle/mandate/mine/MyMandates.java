package fr.passerelle.mandate.mine;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Act;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.mandate.Revocation;
import fr.passerelle.mandate.SignedDocument;
import fr.passerelle.mandate.Wording;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What she allowed, to whom, until when, what was done in her name; and its end, in one gesture that she confirms. Never taken by a helper. */
@Controller
class MyMandates {

    static final String HERE = "/mon-espace/mandats";

    private final OwnMandates own;
    private final KeptMandates kept;
    private final Paper paper;
    private final Journal journal;
    private final Now now;

    MyMandates(OwnMandates own, KeptMandates kept, Paper paper, Journal journal, Now now) {
        this.own = own;
        this.kept = kept;
        this.paper = paper;
        this.journal = journal;
        this.now = now;
    }

    /** What one mandate allows, and how that stands, in a sentence. */
    record Line(String title, String stands) {}

    /**
     * A mandate as she reads it.
     *
     * @param holds whether something of it still holds
     * @param ended whether something of it was withdrawn: an attestation says so
     * @param acts what was done in her name, the last first
     */
    record Told(
            UUID id, String structure, String since, boolean holds, boolean ended, List<Line> lines, List<Line> acts) {}

    @Mine
    @GetMapping(HERE)
    ModelAndView page(Myself me) {
        List<Told> told = own.of(me.person()).stream().map(this::told).toList();
        return Pages.show("mandate/mine/my-mandates", "told", told);
    }

    @Mine
    @GetMapping(HERE + "/{mandate}/arreter")
    ModelAndView confirm(Myself me, @PathVariable UUID mandate) {
        Told told = told(own.required(me.person(), mandate));
        if (!told.holds()) {
            return Pages.go(HERE);
        }
        return Pages.show("mandate/mine/end-mandate", "told", told);
    }

    @Mine
    @PostMapping(HERE + "/{mandate}/arreter")
    ModelAndView end(Myself me, @PathVariable UUID mandate) {
        own.required(me.person(), mandate);
        List<Authorisation> ended = kept.lockedOf(mandate).stream()
                .filter(each -> each.holds(now.instant()))
                .toList();
        if (ended.isEmpty()) {
            throw new OptimisticLockingFailureException("withdrawn or ended meanwhile");
        }
        ended.forEach(each -> kept.revoke(each, Revocation.PERSON, null, null));
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.mandate-ended", mandate));
        return Pages.go(HERE, words(Frame.current().language()).of("ended"));
    }

    @Mine
    @GetMapping(HERE + "/{mandate}/attestation.pdf")
    ResponseEntity<byte[]> attestation(Myself me, @PathVariable UUID mandate) {
        Mandate found = own.required(me.person(), mandate).mandate();
        SignedDocument document = found.document();
        List<Authorisation> ended = found.authorisations().stream()
                .filter(each -> each.at(now.instant()) == Authorisation.State.REVOKED)
                .toList();
        if (document == null || ended.isEmpty()) {
            throw new NotFound();
        }
        byte[] printed = paper.pdf(
                "mandate/view/attestation",
                Map.of("mandate", found, "document", document, "ended", ended, "at", now.instant()));
        return PaperResponse.inline(printed, "attestation.pdf");
    }

    private Told told(OwnMandates.Given given) {
        Language language = Frame.current().language();
        Words words = words(language);
        Mandate mandate = given.mandate();
        Instant at = now.instant();
        return new Told(
                mandate.id(),
                given.structure(),
                language.day(mandate.firstDay()),
                mandate.inForce(at),
                mandate.authorisations().stream().anyMatch(each -> each.at(at) == Authorisation.State.REVOKED),
                mandate.authorisations().stream()
                        .map(each -> new Line(
                                Wording.title(each.matter(), language),
                                words.of("state." + each.at(at), language.day(each.lastDay()))))
                        .toList(),
                kept.acts(mandate.id()).stream()
                        .sorted(Comparator.comparing(Act::at).reversed())
                        .map(act -> new Line(language.day(LocalDate.ofInstant(act.at(), Now.PARIS)), act.words()))
                        .toList());
    }

    private static Words words(Language language) {
        return Words.beside(MyMandates.class, language);
    }
}
