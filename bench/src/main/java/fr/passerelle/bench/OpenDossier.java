package fr.passerelle.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;

/** A person of whom 2 000 things were written down, and who has 300 papers: her dossier, and her own space. */
final class OpenDossier implements Measurement {

    private static final int TRIES = 200;

    /** Each of these is given the person, the worker, the team and the structure, in that order. */
    private static final List<String> LIFE = List.of("""
            with who as (select ?::uuid as person, ?::uuid as account, ?::uuid as team, ?::uuid as organisation)
            insert into activity_accompaniment (id, person_id, day, minutes, setting, kind, heads, themes, operator, procedure, mode, outcome,
                organisation_id, team_id, author, created_at)
            select gen_random_uuid(), person, current_date - n, 30, 'PLACE', 'INDIVIDUAL', 1, '{AIDE_AUX_DEMARCHES_ADMINISTRATIVES}', 'CAF',
                   'Déclaration trimestrielle', 'WITH', 'DONE', organisation, team, account, now() - n * interval '1 day'
            from generate_series(1, 900) n, who
            """, """
            with who as (select ?::uuid as person, ?::uuid as account, ?::uuid as team, ?::uuid as organisation)
            insert into people_note (id, person_id, kind, team_id, author, body, written_at)
            select gen_random_uuid(), person, case n % 3 when 0 then 'TEAM' else 'SHARED' end, team, account,
                   repeat('Une note inventée, comme on en écrit après un entretien. ', 1 + n % 6), now() - n * interval '30 hours'
            from generate_series(1, 600) n, who
            """, """
            with who as (select ?::uuid as person, ?::uuid as account, ?::uuid as team, ?::uuid as organisation)
            insert into correspondence_writing (id, person_id, organisation_id, team_id, author, channel, state, subject, body,
                created_at, changed_at)
            select gen_random_uuid(), person, organisation, team, account, 'EMAIL', 'POSTED', 'Votre rendez-vous', 'Un message inventé.',
                   now() - n * interval '60 hours', now() - n * interval '60 hours'
            from generate_series(1, 300) n, who
            """, """
            with who as (select ?::uuid as person, ?::uuid as account, ?::uuid as team, ?::uuid as organisation),
            made as (
                insert into procedure_procedure (id, sheet, title, operator, family, state, mode, team_id, organisation_id, referent,
                    sent_on, created_at, changed_at)
                select gen_random_uuid(), 'caf-rsa-trimestrielle', 'Démarche ' || n, 'CAF', 'FAMILLE', 'SENT', 'WITH', team, organisation,
                       account, current_date - n, now() - n * interval '9 days', now()
                from generate_series(1, 50) n, who
                returning id),
            hers as (insert into procedure_person (procedure_id, person_id, position) select id, person, 1 from made, who)
            insert into procedure_event (id, procedure_id, at, account, kind, state)
            select gen_random_uuid(), made.id, now() - n * interval '10 hours', account,
                   case n when 4 then 'STARTED' else 'MOVED' end, case n when 4 then null else 'SENT' end
            from made, who, generate_series(1, 4) n
            """, """
            with who as (select ?::uuid as person, ?::uuid as account, ?::uuid as team, ?::uuid as organisation),
            paper as (
                select gen_random_uuid() as id, gen_random_uuid() as file, n,
                       (array['identity-card', 'tax-notice', 'payslips', 'bank-details', 'proof-of-address'])[1 + n % 5] as kind
                from generate_series(1, 300) n),
            kept as (
                insert into attachment_file (id, person_id, owner, media_type, pages, size, sha256, bytes, kept_at, kept_by)
                select file, person, person, 'application/pdf', 1 + n % 4, 1, sha256(file::text::bytea), '\\x00', now(), account from paper, who),
            added as (
                insert into vault_document (id, person_id, kind, title, issued_on, ends_on, added_at, added_by)
                select id, person, kind, 'Papier ' || n, current_date - n, current_date + n, now() - n * interval '1 day', account
                from paper, who)
            insert into vault_file (document_id, position, attachment_id) select id, 1, file from paper
            """);

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public String doing() {
        return "Un dossier de 2 000 lignes et 300 papiers";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        Followed followed = Followed.of(instance, 0);
        fill(instance, followed);
        Browser professional = followed.worker(instance);
        Browser herself = followed.herself(instance, professional);
        String dossier = followed.dossier();
        List<Figure> figures = new ArrayList<>();
        figures.add(time(professional, "Opening a dossier with 2 000 entries and 300 papers, p95", dossier));
        figures.add(time(professional, "— its thread, p95", dossier + "/fil"));
        figures.add(time(professional, "— its accompaniments, p95", dossier + "/accompagnements"));
        figures.add(time(professional, "— its notes, p95", dossier + "/notes"));
        figures.add(time(professional, "— its messages, p95", dossier + "/messages"));
        figures.add(time(professional, "— its papers, p95", dossier + "/papiers"));
        figures.add(time(herself, "Home of that person’s own space, p95", "/mon-espace"));
        figures.add(time(herself, "— her papers, p95", "/mon-espace/papiers"));
        figures.add(time(herself, "— who looked, p95", "/mon-espace/visites"));
        return figures;
    }

    private static void fill(Instance instance, Followed followed) throws Exception {
        List<String> who = List.of(followed.person(), followed.account(), followed.team(), followed.organisation());
        try (Connection connection = instance.database().connect()) {
            for (String sql : LIFE) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < who.size(); i++) {
                        statement.setString(i + 1, who.get(i));
                    }
                    statement.executeUpdate();
                }
            }
        }
        instance.settle();
    }

    private static Figure time(Browser browser, String what, String path) throws Exception {
        int status = browser.get(path).status();
        if (status != 200) {
            return Figure.missing(what, "the page answers " + status);
        }
        Timings timings = Timings.ofPage(browser, path, TRIES);
        double kilobytes = browser.raw(path).body().length / 1024.0;
        String note = "HTTP included; p50 %.1f ms, %.1f KB compressed".formatted(timings.percentile(50), kilobytes);
        return Figure.atMost(what, timings.percentile(95), "ms", 100, note);
    }
}
