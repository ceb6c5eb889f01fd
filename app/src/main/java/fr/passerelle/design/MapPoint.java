package fr.passerelle.design;

import org.jspecify.annotations.Nullable;

/**
 * A place on a map, which is also a line of the list beside it.
 *
 * @param number what is written in the pin
 * @param detail a line under the name
 * @param full whether no more persons can be received: the pin is then hollow
 */
public record MapPoint(
        int number,
        String name,
        @Nullable String detail,
        @Nullable String href,
        double lat,
        double lng,
        boolean full) {}
