package fr.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.kernel.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The gate's decision alone: charter, then scope, asked once for a page and afresh for a write. */
class AccessTests {

    private final UUID followed = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final List<UUID> asked = new ArrayList<>();
    private boolean follows = true;
    private boolean excluded = false;
    private Reach reach = Reach.CONTRIBUTE;
    private final Access access = new Access(beans().getBeanProvider(DossierScope.class));

    private StaticListableBeanFactory beans() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("scope", new DossierScope() {
            @Override
            public Opening opening(Viewer viewer, UUID person) {
                asked.add(person);
                Reach open = follows && person.equals(followed) ? reach : Reach.NONE;
                return action -> open;
            }

            @Override
            public boolean excludes(Viewer viewer, UUID person) {
                return excluded;
            }
        });
        return beans;
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static Viewer viewer(Trade trade) {
        UUID team = UUID.randomUUID();
        return new Viewer(UUID.randomUUID(), "Prénom Nom", trade, UUID.randomUUID(), "Maison", List.of(team), "Équipe");
    }

    @Test
    void whatTheCharterDoesNotGrantIsRefusedWithoutAskingWhoIsFollowed() {
        assertThat(access.may(viewer(Trade.RECEPTIONIST), Action.PLAN, followed))
                .isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsGrantedForTheTerritoryNeedsNoFollowUp() {
        assertThat(access.may(viewer(Trade.SOCIAL_WORKER), Action.REQUEST_ACCESS, other))
                .isTrue();
        assertThat(asked).isEmpty();
        excluded = true;
        assertThat(access.may(viewer(Trade.SOCIAL_WORKER), Action.REQUEST_ACCESS, other))
                .isFalse();
    }

    @Test
    void whatIsGrantedForThePersonsFollowedStopsAtThem() {
        Viewer worker = viewer(Trade.SOCIAL_WORKER);
        assertThat(access.may(worker, Action.PLAN, followed)).isTrue();
        assertThat(access.may(worker, Action.PLAN, other)).isFalse();
    }

    @Test
    void aRefusalLooksLikeAnAbsence() {
        Viewer receptionist = viewer(Trade.RECEPTIONIST);
        assertThatThrownBy(() -> access.require(receptionist, Action.PLAN, followed))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.require(receptionist, Action.MANAGE_ACCOUNTS))
                .isInstanceOf(NotFound.class);
        access.require(viewer(Trade.ADMINISTRATOR), Action.MANAGE_ACCOUNTS);
        access.require(viewer(Trade.SOCIAL_WORKER), Action.PLAN, followed);
    }

    @Test
    void aPageAsksOnceForEachPersonAndEachViewer() {
        page("GET");
        Viewer worker = viewer(Trade.SOCIAL_WORKER);
        assertThat(access.may(worker, Action.PLAN, followed)).isTrue();
        assertThat(access.may(worker, Action.SCREEN, followed)).isTrue();
        assertThat(access.may(worker, Action.PLAN, other)).isFalse();
        assertThat(access.may(worker, Action.SCREEN, other)).isFalse();
        assertThat(access.may(viewer(Trade.EDUCATOR), Action.PLAN, followed)).isTrue();
        assertThat(asked).containsExactly(followed, other, followed);
    }

    @Test
    void aWriteAsksAfreshSoThatARightWithdrawnMeanwhileIsGone() {
        page("POST");
        Viewer worker = viewer(Trade.SOCIAL_WORKER);
        assertThat(access.may(worker, Action.PLAN, followed)).isTrue();
        follows = false;
        assertThat(access.may(worker, Action.PLAN, followed)).isFalse();
    }

    @Test
    void whoOnlyReadsOpensThePageAndSendsNothing() {
        reach = Reach.READ;
        Viewer worker = viewer(Trade.SOCIAL_WORKER);
        page("GET");
        assertThat(access.may(worker, Action.PLAN, followed)).isTrue();
        assertThat(access.mayContribute(worker, Action.PLAN, followed)).isFalse();
        page("POST");
        assertThat(access.may(worker, Action.PLAN, followed)).isFalse();
    }

    private static void page(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }
}
