package fr.passerelle.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a place as columns, for those who correct it. */
public final class PlaceFacts {

    private final Map<Fact, Map<String, @Nullable Object>> facts = new EnumMap<>(Fact.class);

    /** What was gathered. */
    public Map<Fact, Map<String, @Nullable Object>> all() {
        return facts;
    }

    public PlaceFacts name(String name) {
        return put(Fact.NAME, name);
    }

    public PlaceFacts address(Place.Address address) {
        String insee = address.inseeCode();
        return put(
                Fact.ADDRESS,
                address.street(),
                address.complement(),
                address.postalCode(),
                address.commune(),
                insee,
                insee == null ? null : StoredPlace.departmentOf(insee));
    }

    /** @param approximate whether it is only the centre of the commune */
    public PlaceFacts position(@Nullable Position position, boolean approximate) {
        return put(
                Fact.POSITION,
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                approximate);
    }

    /** @param phone E.164 or a short number */
    public PlaceFacts phone(@Nullable String phone) {
        return put(Fact.PHONE, phone);
    }

    /** How to reach the place; the phone in E.164 or a short number. */
    public PlaceFacts contact(
            @Nullable String phone, List<String> emails, List<String> websites, @Nullable String bookingUrl) {
        phone(phone);
        put(Fact.EMAILS, emails);
        put(Fact.WEBSITES, websites);
        return put(Fact.BOOKING, bookingUrl);
    }

    public PlaceFacts hours(OpeningHours hours) {
        return put(Fact.HOURS, hours.text().isEmpty() ? null : hours.text(), hours.openHalfDays());
    }

    public PlaceFacts summary(String summary) {
        return put(Fact.SUMMARY, summary.isEmpty() ? null : summary);
    }

    public PlaceFacts services(Collection<Offer.Service> services) {
        return put(Fact.SERVICES, names(services));
    }

    /** How people are received. */
    public PlaceFacts welcome(
            Collection<Offer.SupportMode> support,
            Collection<Offer.AccessMode> access,
            Collection<Offer.Fee> fees,
            Collection<Offer.Audience> audiences,
            Collection<Offer.Need> needs) {
        put(Fact.SUPPORT, names(support));
        put(Fact.ACCESS, names(access));
        put(Fact.FEES, names(fees));
        put(Fact.AUDIENCES, names(audiences));
        return put(Fact.NEEDS, names(needs));
    }

    private PlaceFacts put(Fact fact, @Nullable Object... values) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        List<String> names = fact.columns();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), values[i]);
        }
        facts.put(fact, columns);
        return this;
    }

    private static <E extends Enum<E>> List<String> names(Collection<E> terms) {
        return terms.stream().sorted().map(Enum::name).toList();
    }
}
