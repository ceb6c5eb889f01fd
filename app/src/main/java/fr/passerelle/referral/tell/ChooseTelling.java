package fr.passerelle.referral.tell;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.referral.TellMe;
import fr.passerelle.referral.Telling;
import fr.passerelle.territory.Territories;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each professional chooses when a message says that referrals have moved. */
@Controller
class ChooseTelling {

    private static final String PAGE = "referral/tell/choose-telling";

    private final Telling telling;
    private final Journal journal;

    ChooseTelling(Telling telling, Journal journal) {
        this.telling = telling;
        this.journal = journal;
    }

    /** Every evening at six, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> tellOfReferrals(Telling telling, Territories territories) {
            return territories.daily("tell-of-referrals", LocalTime.of(18, 0), telling::evening);
        }
    }

    record TellingForm(@Nullable TellMe how) {}

    @Allowed(Action.REFER)
    @GetMapping("/orientations/messages")
    ModelAndView form(Viewer viewer) {
        return Pages.show(PAGE, "fields", Fields.of(Map.of("how", telling.wish(viewer.id()))));
    }

    @Allowed(Action.REFER)
    @PostMapping("/orientations/messages")
    ModelAndView choose(Viewer viewer, @ModelAttribute("form") TellingForm form, BindingResult errors) {
        TellMe how = form.how();
        if (how == null && !errors.hasErrors()) {
            errors.rejectValue("how", "none", "Choisissez une réponse.");
        }
        if (how == null || errors.hasErrors()) {
            return Pages.refuse(PAGE, "fields", Fields.of(errors));
        }
        telling.wish(viewer.id(), how);
        journal.record(viewer.actor(), Entry.of("referral.telling-chosen", viewer.id()));
        return Pages.go("/orientations", "C’est noté.");
    }
}
