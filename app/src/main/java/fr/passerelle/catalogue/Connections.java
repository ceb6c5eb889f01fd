package fr.passerelle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The rights that go together, as {@code connected.yaml} says; read when first asked for. */
@Component
public class Connections {

    private final SingletonSupplier<List<Connection>> all = SingletonSupplier.of(Connections::read);

    private static List<Connection> read() {
        try (InputStream text = Connections.class.getResourceAsStream("connected.yaml")) {
            if (text == null) {
                throw new IllegalStateException("connected.yaml is missing");
            }
            return List.of(SheetText.yaml().readValue(text, Connection[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order of the file. */
    public List<Connection> all() {
        return all.obtain();
    }

    /** What goes with the rights held: a line whose own right is not held may be due and unclaimed. */
    public List<Connection> from(Set<String> heldRights) {
        return all().stream()
                .filter(connection -> !Collections.disjoint(connection.anyOf(), heldRights))
                .toList();
    }

    /** The rights that lead to that sheet. */
    public List<Connection> to(String sheet) {
        return all().stream()
                .filter(connection -> sheet.equals(connection.sheet()))
                .toList();
    }
}
