package fr.passerelle.design;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page needs around it.
 *
 * @param path the address shown, without host or query
 * @param csrf the token of the forms, null where nothing can be posted
 * @param who the professional or the person signed in, null on an open page
 * @param message what the last action did, said once
 * @param demo whether this is the demonstration, with invented people
 */
public record Frame(
        String path,
        @Nullable CsrfToken csrf,
        @Nullable Who who,
        List<Section> menu,
        @Nullable String message,
        boolean demo,
        Language language) {

    /** The request attribute in which the identity module leaves the frame of the request. */
    public static final String ATTRIBUTE = "fr.passerelle.design.Frame";

    public Frame {
        menu = List.copyOf(menu);
    }

    /**
     * The one signed in.
     *
     * @param minutes how long the session lives without activity
     * @param left how many minutes are left before it ends, however busy it is
     */
    public record Who(String name, String trade, String organisation, boolean sharedComputer, int minutes, int left) {}

    /** A titled part of the navigation. */
    public record Section(String title, List<Entry> entries) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A link of the navigation.
     *
     * @param icon a name of {@code icons.properties}
     * @param badge how many things wait there, null or 0 for none
     * @param badgeWords what the number counts, for those who listen: "en attente"
     * @param shortcut whether it also stands in the bottom bar of a phone (four at most)
     */
    public record Entry(
            String label,
            String icon,
            String href,
            boolean current,
            @Nullable Integer badge,
            @Nullable String badgeWords,
            boolean shortcut) {

        public Entry(String label, String icon, String href, boolean current) {
            this(label, icon, href, current, null, null, false);
        }

        /** Whether something waits there. */
        public boolean waiting() {
            return badge != null && badge > 0;
        }
    }

    /** The frame of the request being answered: what identity left, else an anonymous one. */
    public static Frame current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            return request.getAttribute(ATTRIBUTE) instanceof Frame frame ? frame : anonymous(request);
        }
        return new Frame("/", null, null, List.of(), null, false, Language.FR);
    }

    /** A frame for somebody not signed in. */
    public static Frame anonymous(HttpServletRequest request) {
        return of(request, null, List.of(), false, Language.chosen(request));
    }

    /** The frame of that request; the token and the message of the last action are found in it. */
    public static Frame of(
            HttpServletRequest request, @Nullable Who who, List<Section> menu, boolean demo, Language language) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        var message = flash == null ? null : Objects.toString(flash.get(Pages.MESSAGE), null);
        var csrf = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return new Frame(path, csrf, who, menu, message, demo, language);
    }

    /** The same frame with another menu, for instance with counts known later. */
    public Frame withMenu(List<Section> other) {
        return new Frame(path, csrf, who, other, message, demo, language);
    }

    /** The same frame in another language, whatever its reader has chosen: for whoever looks at what others will read. */
    public Frame speaking(Language other) {
        return new Frame(path, csrf, who, menu, message, demo, other);
    }

    /** The address of this same page in another language. */
    public String in(Language other) {
        var address = UriComponentsBuilder.fromPath(path.replaceFirst("^/+", "/"));
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            address.query(attributes.getRequest().getQueryString());
        }
        return address.replaceQueryParam(LanguageChoice.NAME, other.code())
                .build()
                .toUriString();
    }

    /** A fresh key for one form, so that it is carried out once only. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** Whether the menu of this page leads there; a link that the charter refuses is not shown. */
    public boolean offers(String href) {
        return entries().anyMatch(entry -> entry.href().equals(href));
    }

    /** The links of the bottom bar of a phone. */
    public List<Entry> shortcuts() {
        var chosen = entries().filter(Entry::shortcut).limit(4).toList();
        return chosen.isEmpty() ? entries().limit(4).toList() : chosen;
    }

    private Stream<Entry> entries() {
        return menu.stream().flatMap(section -> section.entries().stream());
    }
}
