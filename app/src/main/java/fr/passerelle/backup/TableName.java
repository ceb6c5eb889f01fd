package fr.passerelle.backup;

/** A table, sequence or partition within its schema. */
record TableName(String schema, String name) implements Comparable<TableName> {

    /** Written so that SQL takes it whatever characters it has. */
    String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema == 0 ? name.compareTo(other.name) : bySchema;
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
