package fr.passerelle.permanence.publish;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewers;
import org.springframework.stereotype.Component;

/** The first edition of the demonstration, published by its coordinator. */
@Component
class DemoEdition implements DemoStep {

    private final Editions editions;
    private final Draft draft;
    private final Viewers viewers;

    DemoEdition(Editions editions, Draft draft, Viewers viewers) {
        this.editions = editions;
        this.draft = draft;
        this.viewers = viewers;
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    public void load(DemoWorld world) {
        if (draft.isEmpty()) {
            return;
        }
        world.professionals.stream()
                .filter(one -> one.trade().equals(Trade.COORDINATOR.name()))
                .findFirst()
                .flatMap(one -> viewers.of(one.account()))
                .ifPresent(coordinator -> editions.keep(
                        draft.edition(editions.next(), world.today().plusMonths(3)), coordinator));
    }
}
