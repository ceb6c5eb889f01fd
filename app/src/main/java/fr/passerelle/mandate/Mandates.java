package fr.passerelle.mandate;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Family;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.NoMandate.Reason;
import fr.passerelle.people.Situation.Protection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question that other modules ask before they act in somebody's name, and the trace of what was done. The check and the trace stand in the
 * caller's transaction; the rows that decide are locked first and the clock is read after, so that an act and a withdrawal at the same instant come
 * one after the other, in the order of their times. Call {@link #act} and {@link #end} before writing in the journal: whoever signs or withdraws locks
 * these rows first and the person's chain last, and two who lock in opposite orders wait for each other.
 */
@Component
public class Mandates {

    private final JdbcClient jdbc;
    private final KeptMandates kept;
    private final MandateKey key;
    private final Journal journal;
    private final Now now;

    Mandates(JdbcClient jdbc, KeptMandates kept, MandateKey key, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.key = key;
        this.journal = journal;
        this.now = now;
    }

    /** What allows that structure, at this instant, to do that in the person's name; to show a page, never to decide: {@link #act} decides. */
    public Optional<Authorisation> inForce(UUID person, UUID organisation, Family family, @Nullable String sheet) {
        return covering(person, organisation, new ActAsked(family, sheet, null, "?"));
    }

    /** The same for one procedure under way. */
    public Optional<Authorisation> inForce(
            UUID person, UUID organisation, Family family, @Nullable String sheet, UUID procedure) {
        return covering(person, organisation, new ActAsked(family, sheet, procedure, "?"));
    }

    private Optional<Authorisation> covering(UUID person, UUID organisation, ActAsked asked) {
        return Optional.ofNullable(Rule.cover(kept.authorisations(person, organisation), asked, now.instant())
                .authorisation());
    }

    /**
     * Notes an act done in the person's name, after checking that a mandate allows it now.
     *
     * @throws NoMandate when none does; the caller's transaction must then write nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Act act(Viewer viewer, UUID person, ActAsked asked) {
        if (!viewer.may(Action.TAKE_MANDATE)) {
            throw new NoMandate(Reason.TRADE, person);
        }
        Rule.Capacity capacity = lockPerson(person);
        List<Rule.Membership> memberships = lockMemberships(viewer);
        List<Authorisation> given = kept.locked(person, viewer.organisation());
        Instant at = now.instant();
        Rule.Verdict verdict = Rule.decide(memberships, capacity, given, asked, at);
        Authorisation authorisation = verdict.authorisation();
        if (authorisation == null) {
            throw new NoMandate(verdict.reason() == null ? Reason.NONE : verdict.reason(), person);
        }
        byte[] hash = intact(authorisation).orElseThrow(() -> new NoMandate(Reason.ALTERED, person));
        Act act = new Act(
                Ids.next(),
                authorisation.mandate(),
                authorisation.id(),
                at,
                viewer.name(),
                asked.words().strip(),
                authorisation.matter().title());
        write(viewer, person, asked, act, hash);
        journal.record(viewer.actor(), Entry.on(person, "mandate.acted", act.id()));
        return act;
    }

    /** Ends what was given « jusqu’à la fin de cette démarche »; gives how many authorisations ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int end(UUID procedure) {
        List<Authorisation> ended = kept.ofProcedure(procedure);
        ended.forEach(each -> {
            UUID person = kept.revoke(each, Revocation.PROCEDURE_ENDED, null, null);
            journal.record(Actor.SYSTEM, Entry.on(person, "mandate.procedure-ended", each.mandate()));
        });
        return ended.size();
    }

    /** Ends what a person gave before a measure of protection began, or that she gave too young; gives how many authorisations ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int stopHindered(UUID person) {
        Reason hindrance = lockPerson(person).hindrance(now.today());
        if (hindrance == null) {
            return 0;
        }
        List<Authorisation> ended = kept.holding(person);
        ended.forEach(each -> {
            kept.revoke(each, hindrance == Reason.MINOR ? Revocation.MINOR : Revocation.PROTECTION, null, null);
            journal.record(Actor.SYSTEM, Entry.on(person, "mandate.stopped", each.mandate()));
        });
        return ended.size();
    }

    /** The hash of the mandate behind it, when what is kept is still what was signed and sealed. */
    private Optional<byte[]> intact(Authorisation authorisation) {
        return kept.signed(authorisation.mandate())
                .filter(signed -> key.authentic(signed.document(), signed.seal()))
                .filter(signed -> SignedDocument.read(signed.document()).allows(authorisation))
                .map(signed -> SignedDocument.hash(signed.document()));
    }

    private Rule.Capacity lockPerson(UUID person) {
        return jdbc.sql("select birth_date, protection from people_person where id = ? for share")
                .param(person)
                .query((row, i) -> new Rule.Capacity(
                        row.getObject(1, LocalDate.class),
                        row.getString(2) == null ? null : Protection.valueOf(row.getString(2))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Rule.Membership> lockMemberships(Viewer viewer) {
        return jdbc.sql("""
                        select m.starts_on, m.ends_on from identity_membership m
                        join identity_team t on t.id = m.team_id
                        where m.agent_id = ? and t.organisation_id = ? for share of m
                        """)
                .params(viewer.id(), viewer.organisation())
                .query((row, i) ->
                        new Rule.Membership(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    private void write(Viewer viewer, UUID person, ActAsked asked, Act act, byte[] hash) {
        jdbc.sql("""
                        insert into mandate_act (id, person_id, mandate_id, authorisation_id, organisation_id, at, account, who,
                            family, sheet, procedure_id, words, mandate_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(act.id(), person, act.mandate(), act.authorisation(), viewer.organisation())
                .params(Timestamp.from(act.at()), viewer.id(), viewer.name())
                .params(asked.family().name(), asked.sheet(), asked.procedure(), act.words(), hash)
                .update();
    }
}
