package fr.passerelle.takeaway.make;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.people.APerson;
import fr.passerelle.storage.Storage;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A package is kept under the key of its person: whoever destroys that key destroys it too. */
@AppTest
class HerKeyTests {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PackageFixtures packages;

    @Autowired
    Shelf shelf;

    @Autowired
    Storage storage;

    @Test
    void nobodyReadsAPackageOnceTheKeyOfItsPersonIsDestroyed() {
        UUID person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        assertThat(packages.packed(House.SOUTH, person, null, true)).startsWith('P', 'K');
        assertThat(Territories.in(House.SOUTH, () -> read(person))).isNotEmpty();
        assertThat(Territories.in(House.SOUTH, () -> storage.destroyKey(person)))
                .isPresent();
        assertThat(Territories.in(House.SOUTH, () -> read(person))).isEmpty();
    }

    @Test
    void itsOctetsGoWithIt() {
        UUID person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        packages.packed(House.SOUTH, person, null, true);
        assertThat(objects(person)).isPositive();
        Territories.in(House.SOUTH, () -> shelf.erase(parcel(person)));
        assertThat(objects(person)).isZero();
    }

    private byte[] read(UUID person) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            shelf.read(parcel(person), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    private UUID parcel(UUID person) {
        return jdbc.sql("select id from takeaway_package where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private int objects(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from storage_object where owner = ?")
                        .param(person)
                        .query(Integer.class)
                        .single());
    }
}
