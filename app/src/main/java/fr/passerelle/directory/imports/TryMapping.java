package fr.passerelle.directory.imports;

import fr.passerelle.directory.Communes;
import fr.passerelle.directory.imports.ManageMappings.MappingForm;
import fr.passerelle.kernel.Now;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A mapping tried on a sample: everything is read and told, nothing is written. */
@Component
class TryMapping {

    private static final int SAMPLED = 30;
    private static final int LONGEST_SAMPLE = 300_000;

    private final Communes communes;
    private final Now now;

    TryMapping(Communes communes, Now now) {
        this.communes = communes;
        this.now = now;
    }

    /** @param sample the rows it was tried on, to be tried on again */
    record Tried(Preview preview, String sample) {}

    /** The mapping that was typed; null, and the fault said at its field, when it cannot be used. */
    static @Nullable ImportMapping valid(MappingForm form, BindingResult errors) {
        try {
            return MappingYaml.read("essai", String.valueOf(form.yaml()));
        } catch (MappingFault fault) {
            errors.rejectValue("yaml", "fault", fault.words());
            return null;
        }
    }

    /** Null when the mapping or the sample is refused, which is said at its field. */
    @Nullable
    Tried of(MappingForm form, BindingResult errors) {
        ImportMapping mapping = valid(form, errors);
        if (mapping == null) {
            return null;
        }
        MultipartFile file = form.file();
        String kept = form.sample();
        try {
            String sample = file != null && !file.isEmpty()
                    ? PlaceFile.open(bytes(file), mapping.root()).sample(SAMPLED)
                    : kept == null ? "" : kept;
            if (sample.isBlank()) {
                errors.rejectValue("file", "none", "Choisissez un fichier d’exemple pour l’essai.");
                return null;
            }
            if (sample.length() > LONGEST_SAMPLE) {
                errors.rejectValue("file", "long", "Les lignes de ce fichier sont trop longues pour un essai.");
                return null;
            }
            PlaceImport reader = new PlaceImport(communes, now.today());
            return new Tried(Preview.of(mapping, sample.getBytes(StandardCharsets.UTF_8), reader), sample);
        } catch (UnreadableFile unreadable) {
            errors.rejectValue("file", "unreadable", unreadable.sentence());
            return null;
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
