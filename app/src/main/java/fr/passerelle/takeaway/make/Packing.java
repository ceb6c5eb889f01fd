package fr.passerelle.takeaway.make;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.kernel.Now;
import fr.passerelle.takeaway.Counting;
import fr.passerelle.takeaway.FileFormat;
import fr.passerelle.takeaway.FileReading;
import fr.passerelle.takeaway.NamedPaper;
import fr.passerelle.takeaway.PaperNames;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.takeaway.make.Packages.Parcel;
import fr.passerelle.territory.Territories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packs a file: one snapshot of what is known, then the papers one at a time, straight to where the package is kept. */
@Component
class Packing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileReading reading;
    private final Attachments attachments;
    private final Laying laying;
    private final Packages packages;
    private final TransactionTemplate snapshot;

    Packing(
            FileReading reading,
            Attachments attachments,
            Laying laying,
            Packages packages,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.attachments = attachments;
        this.laying = laying;
        this.packages = packages;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** How it is written down, and where. */
    @Component
    record Laying(Summary summary, FileSchema schema, Shelf shelf, Now now) {}

    private record Content(ObjectNode parts, List<NamedPaper> papers) {}

    /** Makes the package and keeps it; tells its size in bytes. */
    long pack(Parcel parcel) throws IOException {
        Content content = Objects.requireNonNull(snapshot.execute(status -> read(parcel)));
        packages.progress(parcel.id(), 0, content.papers().size());
        try (Counting counted = new Counting(laying.shelf().write(parcel.id(), parcel.person()));
                ZipOutputStream zip = new ZipOutputStream(counted, StandardCharsets.UTF_8)) {
            add(zip, FileFormat.READ_ME, ReadMe.of(parcel.tongue()).getBytes(StandardCharsets.UTF_8));
            add(zip, FileFormat.SUMMARY, laying.summary().pdf(parcel, content.parts(), content.papers()));
            add(zip, FileFormat.CONTENT, pretty(file(parcel, content)));
            add(zip, FileFormat.SCHEMA, pretty(laying.schema().schema()));
            papers(zip, parcel, content.papers());
            zip.finish();
            return counted.count();
        }
    }

    private Content read(Parcel parcel) {
        PaperNames names = reading.paperNames(parcel.person());
        List<NamedPaper> papers = names.named(attachments.of(parcel.person(), Integer.MAX_VALUE));
        Set<String> known =
                papers.stream().map(each -> each.paper().id().toString()).collect(Collectors.toSet());
        return new Content(reading.parts(new FileReading.Asked(parcel.person(), parcel.withAddress(), known)), papers);
    }

    private ObjectNode file(Parcel parcel, Content content) {
        ObjectNode file = JSON.createObjectNode()
                .put("format", FileFormat.NAME)
                .put("version", FileFormat.VERSION)
                .put("made", laying.now().instant().toString())
                .put("from", Territories.required().name())
                .put("language", parcel.language());
        file.set("parts", content.parts());
        content.papers()
                .forEach(named -> file.withArray("/documents")
                        .addObject()
                        .put("id", named.paper().id().toString())
                        .put("file", named.file())
                        .put("kind", named.kind())
                        .put("mediaType", named.paper().mediaType())
                        .put("pages", named.paper().pages())
                        .put("size", named.paper().size())
                        .put("sha256", named.paper().sha256())
                        .put("keptAt", named.keptAt().toString()));
        file.withArray("/documents");
        return file;
    }

    private void papers(ZipOutputStream zip, Parcel parcel, List<NamedPaper> papers) throws IOException {
        // Scans and photos are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (int i = 0; i < papers.size(); i++) {
            Attachment paper = papers.get(i).paper();
            add(
                    zip,
                    papers.get(i).file(),
                    attachments.bytes(paper.person(), paper.id()).orElseThrow());
            packages.progress(parcel.id(), i + 1, papers.size());
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] pretty(ObjectNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}
