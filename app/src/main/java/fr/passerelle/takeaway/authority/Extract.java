package fr.passerelle.takeaway.authority;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.KeptTable.Category;
import fr.passerelle.takeaway.FileReading;
import fr.passerelle.takeaway.NamedPaper;
import fr.passerelle.takeaway.Shelf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packs what an authority receives: for each person a summary, the same as JSON, the papers asked for; and a sheet that lists all with their digests. */
@Component
class Extract {

    private final FileReading reading;
    private final Minimal minimal;
    private final Secrecy secrecy;
    private final Attachments attachments;
    private final Laying laying;

    Extract(FileReading reading, Minimal minimal, Secrecy secrecy, Attachments attachments, Laying laying) {
        this.reading = reading;
        this.minimal = minimal;
        this.secrecy = secrecy;
        this.attachments = attachments;
        this.laying = laying;
    }

    /** How it is written down, and where. */
    @Component("extractLaying")
    record Laying(ExtractPaper paper, Shelf shelf) {}

    /**
     * An archive on the shelf.
     *
     * @param sha256 in hexadecimal
     */
    record Packed(UUID id, int files, long size, String sha256) {}

    /** What leaves of one person. */
    private record Share(
            Requisition.Person person, ObjectNode parts, List<Secrecy.Note> social, List<NamedPaper> papers) {

        boolean isEmpty() {
            return parts.isEmpty() && social.isEmpty() && papers.isEmpty();
        }
    }

    /** Makes the archive; nothing when nothing of what is asked is kept here. */
    Optional<Packed> pack(Requisition asked, List<Requisition.Person> persons) throws IOException {
        List<Share> shares = persons.stream()
                .filter(person -> person.personId() != null)
                .map(person -> share(asked, person))
                .filter(share -> !share.isEmpty())
                .toList();
        return shares.isEmpty() ? Optional.empty() : Optional.of(write(asked, persons, shares));
    }

    private Share share(Requisition asked, Requisition.Person named) {
        UUID person = java.util.Objects.requireNonNull(named.personId());
        List<NamedPaper> papers = asked.asked().contains(Category.DOCUMENTS) ? papers(asked, person) : List.of();
        Set<String> known =
                papers.stream().map(each -> each.paper().id().toString()).collect(Collectors.toSet());
        boolean lifted = asked.basis().liftsSecrecy();
        ObjectNode parts = minimal.of(
                reading.parts(new FileReading.Asked(person, asked.withAddress(), known)),
                asked,
                lifted ? Set.of() : secrecy.of(person));
        List<Secrecy.Note> social = lifted && asked.asked().contains(Category.NOTES)
                ? secrecy.social(person, asked.withAddress()).stream()
                        .filter(note -> asked.covers(note.day()))
                        .toList()
                : List.of();
        return new Share(named, parts, social, papers);
    }

    private List<NamedPaper> papers(Requisition asked, UUID person) {
        List<Attachment> papers = attachments.of(person, Integer.MAX_VALUE).stream()
                .filter(paper -> asked.covers(LocalDate.ofInstant(paper.keptAt(), Now.PARIS)))
                .toList();
        return reading.paperNames(person).named(papers);
    }

    private Packed write(Requisition asked, List<Requisition.Person> persons, List<Share> shares) throws IOException {
        UUID id = Ids.next();
        SealedArchive archive = new SealedArchive(laying.shelf().write(id, id));
        try (archive) {
            int number = 0;
            for (Share share : shares) {
                write(archive, "personne-" + ++number + "/", share);
            }
            archive.add(
                    "remise.pdf",
                    laying.paper().sheet(asked, Requisition.names(persons), List.copyOf(archive.lines())));
        }
        return new Packed(id, archive.lines().size(), archive.size(), archive.sha256());
    }

    private void write(SealedArchive archive, String folder, Share share) throws IOException {
        ObjectNode file = JsonMapper.shared().createObjectNode();
        file.set("parts", share.parts());
        share.social()
                .forEach(note -> file.withArray("/socialNotes")
                        .addObject()
                        .put("writtenAt", note.writtenAt().toString())
                        .put("body", note.body()));
        List<String> names = new ArrayList<>();
        for (NamedPaper paper : share.papers()) {
            names.add(paper.file());
        }
        archive.add(
                folder + "extrait.pdf",
                laying.paper().extract(share.person().whole(), share.parts(), share.social(), names));
        archive.add(
                folder + "extrait.json",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
        for (NamedPaper paper : share.papers()) {
            archive.add(
                    folder + paper.file(),
                    attachments
                            .bytes(paper.paper().person(), paper.paper().id())
                            .orElseThrow());
        }
    }
}
