package fr.passerelle.directory.imports;

import fr.passerelle.kernel.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML text typed by somebody, with the lines of what it says; a hostile one is refused before it weighs anything. */
record YamlTree(Node node) {

    private static final int LONGEST = 60_000;
    private static final int DEEPEST = 8;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(0).build();

    /** @throws MappingFault when it is no YAML, or none that anybody would type */
    static YamlTree read(String text) {
        if (text.length() > LONGEST) {
            throw new MappingFault(1, "le modèle dépasse 60\u00a0000 caractères.");
        }
        try {
            checkDepth(text);
            Node root = new Compose(SETTINGS)
                    .composeString(text)
                    .orElseThrow(() -> new MappingFault(1, "le modèle est vide."));
            return new YamlTree(root);
        } catch (MarkedYamlEngineException e) {
            throw new MappingFault(
                    e.getProblemMark().map(Mark::getLine).orElse(0) + 1,
                    "l’écriture n’est pas du YAML. Vérifiez l’alignement, les deux-points et les guillemets.");
        } catch (YamlEngineException e) {
            throw new MappingFault(1, "l’écriture n’est pas du YAML, ou elle en emploie ce qu’un modèle n’admet pas.");
        }
    }

    private static void checkDepth(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> throw new MappingFault(line(event), "les renvois (*) ne sont pas admis.");
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new MappingFault(line(event), "il y a trop de niveaux les uns dans les autres.");
            }
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    boolean isMap() {
        return node.getNodeType() == NodeType.MAPPING;
    }

    boolean isList() {
        return node.getNodeType() == NodeType.SEQUENCE;
    }

    /** A text or a number as it is written. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("il faut ici un texte.");
    }

    List<YamlTree> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(YamlTree::new).toList();
        }
        throw fault("il faut ici une liste.");
    }

    /** One text, or a list of them. */
    List<String> texts() {
        return isList() ? list().stream().map(YamlTree::text).toList() : List.of(text());
    }

    /** By key as it is written, in order. */
    Map<String, YamlTree> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("il faut ici des clés suivies de deux-points.");
        }
        Map<String, YamlTree> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlTree key = new YamlTree(tuple.getKeyNode());
            if (map.put(key.text(), new YamlTree(tuple.getValueNode())) != null) {
                throw key.fault("«\u00a0" + key.text() + "\u00a0» est dit deux fois.");
            }
        }
        return map;
    }

    /** By key, whatever its accents; a key that is not one of these is a fault. */
    Map<String, YamlTree> map(List<String> known) {
        Map<String, YamlTree> map = new LinkedHashMap<>();
        map().forEach((key, value) -> {
            String folded = PlainText.fold(key);
            if (!known.contains(folded) || map.put(folded, value) != null) {
                throw value.fault("«\u00a0" + key + "\u00a0» n’est pas attendu ici. On attend\u00a0: "
                        + String.join(", ", known) + ".");
            }
        });
        return map;
    }

    Optional<YamlTree> get(String key) {
        return isMap() ? Optional.ofNullable(map().get(key)) : Optional.empty();
    }

    MappingFault fault(String sentence) {
        return new MappingFault(line(), sentence);
    }
}
