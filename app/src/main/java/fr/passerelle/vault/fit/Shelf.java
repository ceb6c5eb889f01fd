package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.design.Option;
import fr.passerelle.kernel.French;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be adapted: the papers of a person by their names, then the files joined elsewhere, to a procedure for one. */
@Component
class Shelf {

    private static final int SHOWN = 60;
    private static final Set<String> READ = Set.of("application/pdf", "image/jpeg");

    private final Documents documents;
    private final Attachments attachments;
    private final Versions versions;

    Shelf(Documents documents, Attachments attachments, Versions versions) {
        this.documents = documents;
        this.attachments = attachments;
        this.versions = versions;
    }

    /** To tick, the oldest first; the value names the files. */
    List<Option> options(UUID person) {
        Set<UUID> elsewhere = new HashSet<>(
                versions.of(person).stream().map(version -> version.file().id()).toList());
        List<Option> options = new ArrayList<>();
        for (Document document : documents.of(person).stream()
                .sorted(Comparator.comparing(Document::addedAt))
                .toList()) {
            List<Attachment> files = documents.files(document);
            files.forEach(file -> elsewhere.add(file.id()));
            if (document.replacedBy() == null && files.stream().anyMatch(Shelf::read)) {
                options.add(option(document.title(), files));
            }
        }
        attachments.of(person, SHOWN).stream()
                .filter(file -> !elsewhere.contains(file.id()) && read(file))
                .sorted(Comparator.comparing(Attachment::keptAt))
                .forEach(file -> options.add(option(
                        "Fichier joint le " + French.moment(file.keptAt()) + ", " + file.words(), List.of(file))));
        return options;
    }

    /** What is ticked first when the page is reached from a paper. */
    List<String> ticked(UUID person, @Nullable UUID document) {
        return document == null
                ? List.of()
                : documents.find(person, document).stream()
                        .map(found -> value(documents.files(found)))
                        .toList();
    }

    /** The files behind what was ticked; those of somebody else are left out. */
    List<UUID> files(UUID person, List<String> ticked) {
        Set<String> offered = options(person).stream().map(Option::value).collect(Collectors.toSet());
        return ticked.stream()
                .filter(offered::contains)
                .flatMap(value -> List.of(value.split("_")).stream())
                .map(UUID::fromString)
                .distinct()
                .toList();
    }

    private static boolean read(Attachment file) {
        return READ.contains(file.mediaType());
    }

    private static Option option(String title, List<Attachment> files) {
        long size =
                files.stream().filter(Shelf::read).mapToLong(Attachment::size).sum();
        return new Option(value(files), title + ", " + Weight.words(size));
    }

    private static String value(List<Attachment> files) {
        return files.stream()
                .filter(Shelf::read)
                .map(file -> file.id().toString())
                .collect(Collectors.joining("_"));
    }
}
