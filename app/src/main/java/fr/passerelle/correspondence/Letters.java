package fr.passerelle.correspondence;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Situation.Channel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prepares letters from the library; whoever prepares one finds it in the dossier, to correct, have signed and print. */
@Component
public class Letters {

    /** What stands in the place of a field nobody filled in; a letter that holds one does not leave. */
    public static final String MISSING = "[à compléter : ";

    private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z.]+)}");

    private final LetterTemplates templates;
    private final Structures structures;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final Tracks tracks;

    Letters(LetterTemplates templates, Structures structures, Writings writings, JdbcClient jdbc, Tracks tracks) {
        this.templates = templates;
        this.structures = structures;
        this.writings = writings;
        this.jdbc = jdbc;
        this.tracks = tracks;
    }

    /** The clock and the journal. */
    @Component
    static class Tracks {

        private final Journal journal;
        private final Now now;

        Tracks(Journal journal, Now now) {
            this.journal = journal;
            this.now = now;
        }
    }

    /**
     * What a letter starts from.
     *
     * @param template its name in the library, such as {@code reclamation}
     * @param fields by key; those that are missing are asked on its page
     * @param object in the place of the template's own, or null
     * @param recipient lines of the address, or empty for the template's own
     * @param about what it is about in another module, or null
     */
    public record Draft(
            String template,
            Map<String, String> fields,
            @Nullable String object,
            List<String> recipient,
            @Nullable UUID about) {}

    /**
     * A letter just prepared.
     *
     * @param path of its page
     */
    public record Drafted(UUID id, String path) {}

    /** Prepares a letter of that person in the writer's transaction, with its line in the journal; an unknown template is absent. */
    public Drafted draft(Viewer viewer, UUID person, Draft draft) {
        LetterTemplate template = templates.find(draft.template()).orElseThrow(NotFound::new);
        Map<String, String> values = new HashMap<>(known(viewer, person));
        values.putAll(draft.fields());
        String recipient = draft.recipient().isEmpty() ? template.recipient() : String.join("\n", draft.recipient());
        Writings.Text text = new Writings.Text(
                Channel.POST,
                fill(draft.object() == null ? template.object() : draft.object(), template, values),
                fill(template.body(), template, values).strip(),
                fill(recipient, template, values).strip());
        UUID id = writings.add(
                viewer, person, text, Writings.Times.ANY, new Writings.Origin(template.id(), draft.about(), null));
        tracks.journal.record(viewer.actor(), Entry.on(person, "letter.drafted", id));
        return new Drafted(id, Writing.path(person, id));
    }

    /** Who signs at the foot of it. */
    public LetterTemplate.Signatory signatory(Writing letter) {
        return templates
                .find(Objects.toString(letter.template(), ""))
                .map(LetterTemplate::signedBy)
                .orElse(LetterTemplate.Signatory.STRUCTURE);
    }

    private record Known(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String address,
            @Nullable Boolean addressProtected) {}

    /** Where she lives stays out when her address is protected, whoever writes: the letter then bears the structure's. */
    private Map<String, String> known(Viewer viewer, UUID person) {
        Known known = jdbc.sql("""
                        select display_name as name, birth_date, address, address_protected from people_person where id = ?
                        """).param(person).query(Known.class).optional().orElseThrow(NotFound::new);
        Structure structure = structures.of(viewer.organisation());
        String place = Objects.toString(structure.place(), "");
        boolean ours = Boolean.TRUE.equals(known.addressProtected()) || known.address() == null;
        Map<String, String> values = new HashMap<>();
        values.put("person.name", known.name());
        values.put("person.born", known.birthDate() == null ? "" : French.date(known.birthDate()));
        values.put("person.address", ours ? ("chez " + structure.name() + "\n" + place).strip() : known.address());
        values.put("structure.name", structure.name());
        values.put("structure.place", place);
        values.put("author", viewer.name());
        values.put("today", French.date(tracks.now.today()));
        return values;
    }

    /** A line of the template whose optional field is empty stays out whole. */
    private static String fill(String text, LetterTemplate template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean out = template.fields().stream()
                    .anyMatch(field -> field.optional()
                            && line.contains("{" + field.key() + "}")
                            && values.getOrDefault(field.key(), "").isBlank());
            if (!out) {
                Matcher fields = FIELD.matcher(line);
                filled.append(fields.replaceAll(
                                found -> Matcher.quoteReplacement(value(found.group(1), template, values))))
                        .append('\n');
            }
        }
        return filled.substring(0, Math.max(0, filled.length() - 1)).replaceAll("\n{3,}", "\n\n");
    }

    private static String value(String key, LetterTemplate template, Map<String, String> values) {
        String value = values.getOrDefault(key, "").strip();
        if (!value.isEmpty()) {
            return value;
        }
        String label = template.fields().stream()
                .filter(field -> field.key().equals(key))
                .map(field -> field.label().toLowerCase(java.util.Locale.FRANCE))
                .findFirst()
                .orElse(key.equals("person.born") ? "date de naissance" : "adresse");
        return MISSING + label + "]";
    }
}
