package fr.passerelle.messaging.sms;

import fr.passerelle.messaging.SmsGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes messages at the end of a file instead of sending them: number, identifier, then the text on one line. */
class FileGateway implements SmsGateway {

    private final Path file;

    FileGateway(Path file) {
        this.file = file;
    }

    @Override
    public @Nullable String send(String to, String text, String id) throws Refused {
        try {
            Files.writeString(
                    file,
                    to + "\t" + id + "\t" + text.replaceAll("\\s+", " ") + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return id;
        } catch (IOException e) {
            throw new Refused("file not written", false);
        }
    }
}
