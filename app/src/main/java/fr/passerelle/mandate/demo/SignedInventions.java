package fr.passerelle.mandate.demo;

import fr.passerelle.catalogue.Family;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.design.Language;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateKey;
import fr.passerelle.mandate.MandateText;
import fr.passerelle.mandate.MandateTexts;
import fr.passerelle.mandate.Matter;
import fr.passerelle.mandate.SignedDocument;
import fr.passerelle.mandate.Signing;
import fr.passerelle.mandate.Wording;
import fr.passerelle.mandate.demo.DemoMandates.Done;
import fr.passerelle.mandate.demo.DemoMandates.Plan;
import fr.passerelle.paper.SealKey;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes invented mandates as real ones are: sealed, so that their proofs verify. */
@Component
class SignedInventions {

    private static final int WITHDRAWN_DAYS_AGO = 10;
    private static final int BETWEEN_ACTS = 9;

    private final JdbcClient jdbc;
    private final Wording wording;
    private final MandateTexts texts;
    private final MandateKey key;

    SignedInventions(JdbcClient jdbc, Wording wording, MandateTexts texts, MandateKey key) {
        this.jdbc = jdbc;
        this.wording = wording;
        this.texts = texts;
        this.key = key;
    }

    /** A person who may sign. */
    record Giver(UUID id, String name, @Nullable LocalDate birthDate) {}

    private record Names(
            String professional,
            String trade,
            String organisation,
            @Nullable String siret) {}

    /** Those of the persons who may sign, in their order. */
    List<Giver> givers(List<UUID> persons, LocalDate today) {
        return jdbc.sql("""
                        select id, coalesce(first_name || ' ' || last_name, display_name) as name, birth_date from people_person
                        where id = any(:ids) and not pseudonym and protection is null and (birth_date is null or birth_date < :adult)
                        order by array_position(:ids, id)
                        """)
                .param("ids", persons.toArray(UUID[]::new))
                .param("adult", today.minusYears(19))
                .query(Giver.class)
                .list();
    }

    void add(DemoWorld world, Professional by, Giver giver, Plan plan) {
        boolean draft = plan.daysAgo() < 0;
        LocalDate day = world.today().minusDays(Math.max(0, plan.daysAgo()));
        UUID mandate = world.id(day);
        Instant at = DemoMandates.at(world, Math.max(0, plan.daysAgo()), 10);
        jdbc.sql("""
                        insert into mandate_mandate (id, person_id, organisation_id, team_id, drafted_at, drafted_by, text_version, language, duration)
                        values (?, ?, ?, ?, ?, ?, ?, 'falc', ?)
                        """)
                .params(mandate, giver.id(), by.organisation(), by.team(), Timestamp.from(at), by.account())
                .params(texts.latest(), plan.duration().name())
                .update();
        Map<Family, UUID> authorisations = new EnumMap<>(Family.class);
        for (Family family : plan.families()) {
            UUID id = world.id(day);
            authorisations.put(family, id);
            jdbc.sql("""
                            insert into mandate_authorisation (id, mandate_id, person_id, organisation_id, family, title) values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, mandate, giver.id(), by.organisation(), family.name(), family.label())
                    .update();
        }
        if (!draft) {
            byte[] hash = sign(by, giver, plan, new Signature(mandate, at, authorisations));
            world.acts.add(new Act(at, by, "mandate.signed", giver.id(), mandate, null));
            acts(world, by, giver, plan, new Signature(mandate, at, authorisations), hash);
            withdraw(world, by, giver, plan, authorisations);
        }
    }

    private record Signature(UUID mandate, Instant at, Map<Family, UUID> authorisations) {}

    private byte[] sign(Professional by, Giver giver, Plan plan, Signature signature) {
        LocalDate day = LocalDate.ofInstant(signature.at(), Now.PARIS);
        Instant end = plan.duration().end(day);
        String json = document(by, giver, plan, signature, end).json();
        byte[] hash = SignedDocument.hash(json);
        Timestamp from = Timestamp.from(signature.at());
        jdbc.sql(
                        "update mandate_mandate set signing = 'WITNESS', signed_at = ?, signed = ?, hash = ?, seal = ? where id = ?")
                .params(from, json, hash, key.key().sign(SealKey.bytes(json)), signature.mandate())
                .update();
        jdbc.sql("update mandate_authorisation set starts_at = ?, ends_at = ? where mandate_id = ?")
                .params(from, Timestamp.from(end), signature.mandate())
                .update();
        return hash;
    }

    private SignedDocument document(Professional by, Giver giver, Plan plan, Signature signature, Instant end) {
        Names names = names(by);
        List<Matter> matters = plan.families().stream()
                .map(family -> new Matter(family, null, null, family.label()))
                .toList();
        MandateText text = wording.of(
                texts.latest(),
                Language.FR,
                new Wording.Names(giver.name(), names.organisation(), names.professional()),
                plan.duration(),
                matters);
        return new SignedDocument(
                1,
                signature.mandate(),
                Territories.required().code(),
                new SignedDocument.Party(giver.id(), giver.name(), giver.birthDate()),
                new SignedDocument.Structure(by.organisation(), names.organisation(), names.siret()),
                new SignedDocument.Worker(by.account(), names.professional(), names.trade()),
                texts.latest(),
                Language.FALC.code(),
                plan.duration().name(),
                matters.stream()
                        .map(matter -> new SignedDocument.Given(
                                signature.authorisations().get(matter.family()), matter.key(), matter.title(), end))
                        .toList(),
                Signing.WITNESS.name(),
                new SignedDocument.Witness("Marie Blanc", "bénévole du quartier"),
                LocalDate.ofInstant(signature.at(), Now.PARIS),
                signature.at(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(signature.at().atZone(Now.PARIS)),
                null,
                null,
                text.title(),
                text.parts());
    }

    private void acts(DemoWorld world, Professional by, Giver giver, Plan plan, Signature signature, byte[] hash) {
        String who = names(by).professional();
        int daysAgo = plan.daysAgo() - 2;
        for (Done done : plan.acts()) {
            UUID id = world.id(world.today().minusDays(daysAgo));
            Instant at = DemoMandates.at(world, daysAgo, 14);
            jdbc.sql("""
                            insert into mandate_act (id, person_id, mandate_id, authorisation_id, organisation_id, at, account, who, family, words, mandate_hash)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id,
                            giver.id(),
                            signature.mandate(),
                            signature.authorisations().get(done.family()))
                    .params(by.organisation(), Timestamp.from(at), by.account(), who)
                    .params(done.family().name(), done.words(), hash)
                    .update();
            world.acts.add(new Act(at, by, "mandate.acted", giver.id(), id, null));
            daysAgo -= BETWEEN_ACTS;
        }
    }

    private void withdraw(DemoWorld world, Professional by, Giver giver, Plan plan, Map<Family, UUID> authorisations) {
        if (plan.withdrawn() != null) {
            UUID id = authorisations.get(plan.withdrawn());
            Instant at = DemoMandates.at(world, WITHDRAWN_DAYS_AGO, 11);
            jdbc.sql(
                            "update mandate_authorisation set revoked_at = ?, revoked_why = 'PERSON', revoked_by = ? where id = ?")
                    .params(Timestamp.from(at), by.account(), id)
                    .update();
            world.acts.add(new Act(at, by, "mandate.withdrawn", giver.id(), id, null));
        }
    }

    private Names names(Professional by) {
        return jdbc.sql("""
                        select g.first_name || ' ' || g.last_name as professional, :trade as trade, o.name as organisation, o.siret
                        from identity_agent g, identity_organisation o where g.id = :account and o.id = :organisation
                        """)
                .param("trade", fr.passerelle.identity.Trade.valueOf(by.trade()).label())
                .param("account", by.account())
                .param("organisation", by.organisation())
                .query(Names.class)
                .single();
    }
}
