package fr.passerelle.mandate.trace;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.mandate.Signatories;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands the person what was done in her name: printed, or as a link with a code. */
@Controller
class ShowTrace {

    private final Traces traces;
    private final TraceLinks links;
    private final Signatories signatories;
    private final Paper paper;
    private final Leaving leaving;

    ShowTrace(Traces traces, TraceLinks links, Signatories signatories, Paper paper, Leaving leaving) {
        this.traces = traces;
        this.links = links;
        this.signatories = signatories;
        this.paper = paper;
        this.leaving = leaving;
    }

    /** What leaves, and the trace of it. */
    @Component
    record Leaving(Messages messages, Journal journal) {}

    /** Whether the link also leaves by mail. */
    record LinkForm(@Nullable String mail) {}

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/fait-en-mon-nom")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "mandate/trace/trace-page",
                "person",
                signatories.of(person),
                "trace",
                traces.of(person, viewer.organisation()));
    }

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/fait-en-mon-nom.pdf")
    ResponseEntity<byte[]> document(Viewer viewer, @PathVariable UUID person) {
        byte[] document = paper.pdf(
                "mandate/trace/trace-paper",
                Map.of(
                        "person", signatories.of(person),
                        "trace", traces.of(person, viewer.organisation()),
                        "language", Language.FALC));
        return PaperResponse.inline(document, "fait-en-mon-nom.pdf");
    }

    /** The code is shown once, on the page that follows: it is kept nowhere. */
    @Allowed(Action.TAKE_MANDATE)
    @PostMapping("/personnes/{person}/mandats/lien")
    ModelAndView link(Viewer viewer, @PathVariable UUID person, @ModelAttribute("form") LinkForm form) {
        Signatories.Signatory signatory = signatories.of(person);
        TraceLinks.Handed handed = links.issue(person, viewer.organisation());
        boolean mailed = form.mail() != null && signatory.email() != null;
        if (mailed) {
            mail(signatory, handed);
        }
        leaving.journal().record(viewer.actor(), Entry.on(person, "mandate.link-given", person));
        return Pages.show("mandate/trace/link", "person", signatory, "handed", handed, "mailed", mailed);
    }

    /** Nothing in it says what it is about: whoever opens the mailbox learns nothing, and the code is on paper. */
    private void mail(Signatories.Signatory signatory, TraceLinks.Handed handed) {
        leaving.messages()
                .post(new Mail(
                        // The key tells nothing of the link.
                        "mandate-link:" + HexFormat.of().formatHex(LinkSecret.hash(handed.link()), 0, 12),
                        String.valueOf(signatory.email()),
                        "Votre lien",
                        """
                        Bonjour,

                        Voici le lien que vous avez demandé. Le code est sur votre papier.

                        %s

                        Passerelle
                        """.formatted(handed.link())));
    }
}
