package fr.passerelle.law;

import fr.passerelle.kernel.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons whose every word is {@code CANARI00017X…}, with something in each module. */
final class CanaryPersons {

    private static final String ME = "'CANARI' || lpad(n::text, 5, '0') || 'X'";

    private CanaryPersons() {}

    static void make(JdbcClient jdbc, int count) {
        UUID organisation = Ids.next();
        UUID team = Ids.next();
        jdbc.sql("insert into identity_organisation (id, name, kind) values (?, 'Structure', 'MDS')")
                .param(organisation)
                .update();
        jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, 'Équipe')")
                .params(team, organisation)
                .update();
        jdbc.sql("""
                        insert into people_person (id, display_name, first_name, last_name, birth_name, phone, email, address, contact_note,
                            never_reason, trusted_person, protection_by, created_at)
                        select gen_random_uuid(), me, me || 'prenom', me || 'nom', me || 'naissance', me || 'tel', me || '@demo.example',
                               me || ' rue', me || 'contact', me || 'jamais', me || 'confiance', me || 'tuteur', now()
                        from (select %s as me from generate_series(0, ? - 1) n) persons
                        """.formatted(ME)).param(count).update();
        every(
                jdbc,
                "people_note (id, person_id, kind, author, body, written_at)",
                "p.id, 'SHARED', gen_random_uuid(), me || 'note', now()");
        each(jdbc, "people_note_version (id, note_id, body, written_at)", "x.id, me || 'avant', now()", "people_note");
        every(
                jdbc,
                "attachment_file (id, person_id, media_type, pages, size, sha256, bytes, kept_at, kept_by)",
                "p.id, 'image/jpeg', 1, 1, '\\x00', convert_to(me || 'papier', 'UTF8'), now(), gen_random_uuid()");
        every(
                jdbc,
                "screening_screening (id, person_id, instrument, taking, state, answers, need, started_at, team_id)",
                "p.id, '1', 'SELF', 'DONE', jsonb_build_object('q', me || 'reponse'), me || 'besoin', now(), gen_random_uuid()");
        every(
                jdbc,
                "plan_action (id, person_id, kind, title, detail, state, position, created_at, changed_at, team_id)",
                "p.id, 'K', me || 'plan', me || 'detail', 'TODO', 1, now(), now(), gen_random_uuid()");
        every(
                jdbc,
                "activity_accompaniment (id, person_id, day, minutes, setting, place, kind, heads, themes, next_step, organisation_id, author, created_at)",
                "p.id, current_date, 5, 'PLACE', me || 'lieu', 'INDIVIDUAL', 1, '{}', me || 'suite', '%s', gen_random_uuid(), now()"
                        .formatted(organisation));
        every(
                jdbc,
                "correspondence_writing (id, person_id, organisation_id, team_id, author, channel, state, subject, body, recipient, created_at, changed_at)",
                "p.id, '%s', '%s', gen_random_uuid(), 'EMAIL', 'POSTED', me || 'objet', me || 'lettre', me || 'dest', now(), now()"
                        .formatted(organisation, team));
        each(
                jdbc,
                "correspondence_version (id, writing_id, account, subject, body, replaced_at)",
                "x.id, gen_random_uuid(), me || 'o', me || 'brouillon', now()",
                "correspondence_writing");
        every(
                jdbc,
                "messaging_mail (id, key, recipient, subject, body, posted_at, next_try_at)",
                "'writing:' || gen_random_uuid(), p.email, me || 'objet', me || 'texte', now(), now()");
        every(
                jdbc,
                "law_request (id, person_id, kind, by_person, words, received_on, due_on, created_at)",
                "p.id, 'ERASURE', true, me || 'demande', current_date, current_date, now()");
        every(
                jdbc,
                "procedure_due (id, person_id, team_id, title, kind, every_months, anchor, opens_on, due_on, created_at)",
                "p.id, '%s', me || 'echeance', 'DECLARATION', 3, current_date, current_date, current_date, now()"
                        .formatted(team));
        procedures(jdbc, organisation, team);
        jdbc.sql(
                        "insert into identity_once (key, at, location) select gen_random_uuid(), now(), '/personnes/' || id from people_person")
                .update();
    }

    private static void procedures(JdbcClient jdbc, UUID organisation, UUID team) {
        jdbc.sql("""
                        with made as (
                            insert into procedure_procedure (id, title, operator, family, state, mode, mode_reason, team_id, organisation_id, referent, answers,
                                reference, created_at, changed_at)
                            select p.id, display_name || 'demarche', 'CAF', 'SOCIAL', 'READY', 'FOR', display_name || 'pourquoi', ?, ?, gen_random_uuid(),
                                jsonb_build_object('q', display_name || 'secret'), display_name || 'numero', now(), now()
                            from people_person p where display_name like 'CANARI%' returning id)
                        insert into procedure_person (procedure_id, person_id, position) select id, id, 1 from made
                        """).params(team, organisation).update();
        jdbc.sql("""
                        insert into procedure_event (id, procedure_id, at, kind, words)
                        select gen_random_uuid(), id, now(), 'NOTE', display_name || 'evenement' from people_person where display_name like 'CANARI%'
                        """).update();
    }

    /** One row for each person. */
    private static void every(JdbcClient jdbc, String into, String values) {
        jdbc.sql(
                        "insert into " + into + " select gen_random_uuid(), " + values
                                + " from people_person p, lateral (select p.display_name as me) m where p.display_name like 'CANARI%'")
                .update();
    }

    /** One row for each row of another table about her. */
    private static void each(JdbcClient jdbc, String into, String values, String of) {
        jdbc.sql(
                        "insert into " + into + " select gen_random_uuid(), " + values + " from " + of
                                + " x join people_person p on p.id = x.person_id, lateral (select p.display_name as me) m where p.display_name like 'CANARI%'")
                .update();
    }
}
