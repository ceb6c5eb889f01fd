package fr.passerelle.correspondence;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Deliveries;
import fr.passerelle.messaging.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words how far writings have come: in the house, then on their way. */
@Component
public class Progress {

    private final Deliveries deliveries;
    private final Now now;

    Progress(Deliveries deliveries, Now now) {
        this.deliveries = deliveries;
        this.now = now;
    }

    /**
     * A writing with its state in words.
     *
     * @param kind the look of the tag
     * @param detail why or when, or empty
     * @param pending whether it may still be held back
     */
    public record Shown(Writing writing, String state, String kind, String detail, boolean pending) {}

    /** One. */
    public Shown of(Writing writing) {
        return of(List.of(writing)).get(0);
    }

    /** Several, in their order. */
    public List<Shown> of(List<Writing> writings) {
        Map<String, Delivery> found =
                deliveries.of(writings.stream().map(Writing::key).toList());
        return writings.stream()
                .map(writing -> shown(writing, found.get(writing.key())))
                .toList();
    }

    private Shown shown(Writing writing, @Nullable Delivery delivery) {
        if (writing.state() != State.POSTED || delivery == null) {
            return new Shown(
                    writing,
                    writing.state().label(),
                    look(writing.state()),
                    detail(writing),
                    writing.state() != State.CANCELLED && writing.state() != State.HANDED);
        }
        Delivery.State state = delivery.state(now.instant());
        return new Shown(writing, state.label(), state.kind(), detail(delivery, state), state.pending());
    }

    private static String look(State state) {
        return switch (state) {
            case TO_SIGN -> "now";
            case SENT_BACK -> "late";
            case READY, HANDED -> "ok";
            default -> "";
        };
    }

    private static String detail(Writing writing) {
        return writing.state() == State.SENT_BACK ? Objects.toString(writing.backWords(), "") : "";
    }

    private static String detail(Delivery delivery, Delivery.State state) {
        Instant held = delivery.heldUntil() != null ? delivery.heldUntil() : delivery.nextTry();
        return switch (state) {
            case HELD -> held == null ? "" : "Partira " + French.moment(held);
            case LEAVING -> delivery.nextTry() == null ? "" : "Nouvel essai " + French.moment(delivery.nextTry());
            case LEFT -> delivery.sentAt() == null ? "" : "Parti " + French.moment(delivery.sentAt());
            case DELIVERED -> delivery.deliveredAt() == null ? "" : "Arrivé " + French.moment(delivery.deliveredAt());
            default -> delivery.ending() == null ? "" : delivery.ending().words() + ".";
        };
    }
}
