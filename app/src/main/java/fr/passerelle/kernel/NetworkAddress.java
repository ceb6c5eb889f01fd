package fr.passerelle.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A network address, as far as it tells one subscriber from another. */
public final class NetworkAddress {

    private static final int KEPT = 4;

    private NetworkAddress() {}

    /** Of an IPv6 address, the part that its subscriber cannot change at will; an IPv4 address as it is. */
    public static String subscriber(String address) {
        return address.contains(":")
                ? Arrays.stream(address.split(":", -1)).limit(KEPT).collect(Collectors.joining(":"))
                : address;
    }
}
