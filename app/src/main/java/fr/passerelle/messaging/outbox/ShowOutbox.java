package fr.passerelle.messaging.outbox;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** In the demonstration nothing leaves: this page shows what would. */
@Controller
@ConditionalOnProperty("passerelle.demo")
class ShowOutbox {

    private final JdbcClient jdbc;

    ShowOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            String recipient,
            String subject,
            String body,
            Instant postedAt,
            @Nullable Instant sentAt) {}

    @Allowed(Action.SEE_OUTBOX)
    @GetMapping("/messages-au-depart")
    ModelAndView page() {
        List<Line> lines = jdbc.sql("""
                        select recipient, subject, body, posted_at, sent_at
                        from messaging_mail order by posted_at desc limit 50
                        """).query(Line.class).list();
        return Pages.show("messaging/outbox/outbox", "lines", lines);
    }
}
