package fr.passerelle.correspondence;

import fr.passerelle.correspondence.LetterTemplate.Signatory;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Phones;
import fr.passerelle.paper.Paper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints a letter: who writes, to whom, the object, the text, the place of the signature. */
@Component
public class LetterPaper {

    private final Letters letters;
    private final Structures structures;
    private final Preview preview;
    private final JdbcClient jdbc;
    private final Paper paper;

    LetterPaper(Letters letters, Structures structures, Preview preview, JdbcClient jdbc, Paper paper) {
        this.letters = letters;
        this.structures = structures;
        this.preview = preview;
        this.jdbc = jdbc;
        this.paper = paper;
    }

    /** The document, PDF/UA. */
    public byte[] pdf(Writing letter) {
        Structure structure = structures.of(letter.organisationId());
        Preview.Read read = preview.of(letter);
        Map<String, Object> model = new HashMap<>();
        boolean hers = letters.signatory(letter) == Signatory.PERSON;
        List<String> sender = hers ? person(letter, structure) : structure(structure);
        model.put("object", letter.subject());
        model.put("brand", hers ? sender.get(0) : structure.name());
        model.put("sender", sender);
        model.put("recipient", letter.recipientLines());
        model.put("day", French.date(letter.signedAt() == null ? letter.changedAt() : letter.signedAt()));
        model.put(
                "paragraphs",
                read.paragraphs().stream()
                        .map(String::lines)
                        .map(Stream::toList)
                        .toList());
        model.put("signatory", signatory(hers ? sender.get(0) : read.author(), hers, read.signed()));
        model.put("draft", letter.state() != State.READY && letter.state() != State.HANDED);
        return paper.pdf("correspondence/paper", model);
    }

    private static String signatory(String name, boolean hers, @Nullable String lead) {
        return hers || lead == null ? name : lead + ", pour la structure";
    }

    private record Known(String name, @Nullable String address, boolean addressProtected) {}

    private List<String> person(Writing letter, Structure structure) {
        Known known = jdbc.sql(
                        "select display_name as name, address, address_protected from people_person where id = ?")
                .param(letter.personId())
                .query(Known.class)
                .optional()
                .orElseThrow(NotFound::new);
        List<String> lines = new ArrayList<>(List.of(known.name()));
        if (known.address() == null || known.addressProtected()) {
            lines.add("chez " + structure.name());
            lines.addAll(place(structure));
        } else {
            lines.addAll(known.address().lines().toList());
        }
        return lines;
    }

    private static List<String> structure(Structure structure) {
        List<String> lines = new ArrayList<>(List.of(structure.name()));
        lines.addAll(place(structure));
        if (structure.phone() != null) {
            lines.add(Phones.read(structure.phone()).map(Phones::say).orElse(structure.phone()));
        }
        return lines;
    }

    private static List<String> place(Structure structure) {
        return Stream.of(Objects.toString(structure.place(), "").split("[\n,]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
