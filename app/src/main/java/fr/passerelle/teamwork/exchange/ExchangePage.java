package fr.passerelle.teamwork.exchange;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.teamwork.Exchange;
import fr.passerelle.teamwork.Exchanges;
import fr.passerelle.teamwork.exchange.Conversation.Line;
import fr.passerelle.teamwork.exchange.Conversation.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an exchange: its messages, and beside them the one being written, corrected or taken back. */
@Component
class ExchangePage {

    private static final int SIZE = 30;

    private final Exchanges exchanges;
    private final Conversation conversation;
    private final Wording wording;
    private final DossierFrame frame;

    ExchangePage(Exchanges exchanges, Conversation conversation, Wording wording, DossierFrame frame) {
        this.exchanges = exchanges;
        this.conversation = conversation;
        this.wording = wording;
        this.frame = frame;
    }

    /** What is done beside the messages. */
    enum Act {
        REPLY,
        CORRECT,
        TAKE_BACK
    }

    /**
     * What stands beside the messages.
     *
     * @param said the message being corrected or taken back, or null
     * @param secrets what the text looks like and should not be kept
     * @param conflict whether the message changed since the form was opened
     */
    record Side(Act act, @Nullable Said said, List<String> secrets, boolean conflict) {

        static Side reply(List<String> secrets) {
            return new Side(Act.REPLY, null, secrets, false);
        }
    }

    /** An exchange that the viewer may read; any other is absent. */
    Exchange required(Viewer viewer, UUID person, UUID exchange) {
        return exchanges.find(viewer, person, exchange).orElseThrow(NotFound::new);
    }

    /** Who wrote last, but for the viewer. */
    Optional<UUID> lastOther(Viewer viewer, Exchange exchange) {
        return conversation.lastOther(viewer, exchange);
    }

    /** When the last message of that page was written. */
    Instant readUntil(Exchange exchange, int page) {
        return conversation.lastOf(exchange, pager(exchange, page).last());
    }

    private static Pager pager(Exchange exchange, int page) {
        int last = Math.max(1, (exchange.messages() + SIZE - 1) / SIZE);
        return new Pager(page < 1 || page > last ? last : page, SIZE, exchange.messages(), exchange.href());
    }

    /** The page of that number, from 1; 0 for the last. */
    ModelAndView of(HttpStatus status, Viewer viewer, Exchange exchange, int page, Fields fields, Side side) {
        Pager pager = pager(exchange, page);
        List<Line> lines = conversation.lines(viewer, exchange, SIZE, (pager.page() - 1) * SIZE);
        return Pages.answer(
                status,
                "teamwork/exchange/exchange",
                "around",
                frame.of(viewer, exchange.person(), ListExchanges.PATH),
                "exchange",
                exchange,
                "lines",
                lines,
                "pager",
                pager,
                "fields",
                fields,
                "side",
                side,
                "offered",
                wording.offered(viewer, exchange.person(), new Wording.Audience(exchange.circle(), exchange.teamId())));
    }
}
