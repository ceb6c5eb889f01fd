package fr.passerelle.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One file an object, in folders of two digits: written beside, forced to the disk, then renamed, which a crash cannot cut in two. */
final class DirectoryStore implements ObjectStore {

    private static final String PARTS = "part";
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;

    DirectoryStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(String name, byte[] bytes) {
        Path file = file(name);
        Path part = root.resolve(PARTS).resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(part.getParent(), FOLDER);
            Files.createDirectories(file.getParent(), FOLDER);
            try (FileChannel channel =
                    FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void each(Consumer<Found> reader) {
        walk(root, file -> {
            Path schema = root.relativize(file).getName(0);
            String name = schema + "/" + file.getFileName();
            if (ObjectName.fits(name)) {
                reader.accept(new Found(name, modified(file)));
            }
        });
    }

    @Override
    public void tidy(Instant before) {
        walk(root.resolve(PARTS), part -> {
            if (modified(part).isBefore(before)) {
                try {
                    Files.deleteIfExists(part);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    @Override
    public String place() {
        return root.toString();
    }

    private static void walk(Path folder, Consumer<Path> reader) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException goneMeanwhile) {
            return Instant.MAX;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        String checked = ObjectName.checked(name);
        int slash = checked.indexOf('/');
        String id = checked.substring(slash + 1);
        return root.resolve(checked.substring(0, slash))
                .resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4))
                .resolve(id);
    }
}
