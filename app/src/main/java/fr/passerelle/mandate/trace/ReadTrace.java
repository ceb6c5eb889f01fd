package fr.passerelle.mandate.trace;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Proofs;
import fr.passerelle.paper.PaperResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The person reads what was done in her name, behind her link and her code; no name of hers is on the page. */
@Controller
class ReadTrace {

    private static final String ASK = "mandate/trace/ask-code";

    private final TraceLinks links;
    private final Traces traces;
    private final KeptMandates kept;
    private final Proofs proofs;

    ReadTrace(TraceLinks links, Traces traces, KeptMandates kept, Proofs proofs) {
        this.links = links;
        this.traces = traces;
        this.kept = kept;
        this.proofs = proofs;
    }

    /**
     * What is typed.
     *
     * @param mandate whose proof is asked for; null to read the page
     */
    record CodeForm(@Nullable String code, @Nullable UUID mandate) {}

    @Open
    @GetMapping("/t/{territory}/en-mon-nom/{token}")
    ModelAndView ask(@PathVariable String token) {
        return links.alive(token) ? ask(HttpStatus.OK, Fields.blank()) : dead();
    }

    @Open(keepsNothing = true)
    @PostMapping("/t/{territory}/en-mon-nom/{token}")
    Object read(@PathVariable String token, @ModelAttribute("form") CodeForm form) {
        String code = Objects.requireNonNullElse(form.code(), "");
        Optional<TraceLinks.Opened> opened = links.open(token, code);
        if (opened.isEmpty()) {
            return links.alive(token)
                    ? ask(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(Map.of()).and("code", words().of("wrong")))
                    : dead();
        }
        TraceLinks.Opened link = opened.get();
        UUID mandate = form.mandate();
        if (mandate != null) {
            return kept.find(link.person(), link.organisation(), mandate)
                    .filter(found -> !found.draft())
                    .<Object>map(found -> PaperResponse.download(proofs.of(found), "preuve-de-mandat.pdf"))
                    .orElseGet(ReadTrace::dead);
        }
        return Pages.show("mandate/trace/read", "trace", traces.of(link.person(), link.organisation()), "code", code);
    }

    private static ModelAndView ask(HttpStatus status, Fields fields) {
        return Pages.answer(status, ASK, "fields", fields);
    }

    private static ModelAndView dead() {
        return Pages.answer(HttpStatus.NOT_FOUND, "mandate/trace/dead");
    }

    private static Words words() {
        return Words.beside(Trace.class, Frame.current().language());
    }
}
