package fr.passerelle.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights that go together, as {@code connected.yaml} says. */
@Component
public class Connections {

    private final List<Connection> all;

    Connections() {
        try (InputStream text = Connections.class.getResourceAsStream("connected.yaml")) {
            if (text == null) {
                throw new IllegalStateException("connected.yaml is missing");
            }
            this.all = Arrays.asList(SheetText.yaml().readValue(text, Connection[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order of the file. */
    public List<Connection> all() {
        return Collections.unmodifiableList(all);
    }

    /** What goes with the rights held: a line whose own right is not held may be due and unclaimed. */
    public List<Connection> from(Set<String> heldRights) {
        return all.stream()
                .filter(connection -> !Collections.disjoint(connection.anyOf(), heldRights))
                .toList();
    }

    /** The rights that lead to that sheet. */
    public List<Connection> to(String sheet) {
        return all.stream()
                .filter(connection -> sheet.equals(connection.sheet()))
                .toList();
    }
}
