package fr.passerelle.catalogue;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Sheets as text: YAML in the files that ship, JSON in the territory's own versions. */
public final class SheetText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** An old version may hold what today's record no longer knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SheetText() {}

    static YAMLMapper yaml() {
        return YAML;
    }

    static String json(Sheet sheet) {
        return JSON.writeValueAsString(sheet);
    }

    static Sheet read(String json) {
        return JSON.readValue(json, Sheet.class);
    }

    /** The sheet as a tree that can be changed. */
    public static ObjectNode tree(Sheet sheet) {
        return JSON.valueToTree(sheet);
    }

    /** The sheet that such a tree describes. */
    public static Sheet of(ObjectNode tree) {
        return JSON.treeToValue(tree, Sheet.class);
    }
}
