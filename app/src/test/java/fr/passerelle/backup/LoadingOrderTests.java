package fr.passerelle.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.backup.Catalog.ForeignKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadingOrderTests {

    @Test
    void fillsATableAfterThoseItRefersTo() {
        LoadingOrder order =
                LoadingOrder.of(names("a", "b", "c"), List.of(key("a", "b"), key("b", "c"), key("b", "b")));
        assertThat(order.tables()).containsExactly(name("c"), name("b"), name("a"));
        assertThat(order.deferred()).isEmpty();
    }

    @Test
    void waitsWithTheKeysOfTablesThatReferToEachOther() {
        LoadingOrder order =
                LoadingOrder.of(names("a", "b", "c"), List.of(key("a", "b"), key("b", "a"), key("a", "c")));
        assertThat(order.tables()).containsExactly(name("c"), name("a"), name("b"));
        assertThat(order.deferred()).containsExactly(key("a", "b"), key("b", "a"), key("a", "c"));
    }

    private static List<TableName> names(String... names) {
        return List.of(names).stream().map(LoadingOrderTests::name).toList();
    }

    private static TableName name(String name) {
        return new TableName("s", name);
    }

    private static ForeignKey key(String table, String references) {
        return new ForeignKey(name(table), name(references), table + "_" + references, false, false);
    }
}
