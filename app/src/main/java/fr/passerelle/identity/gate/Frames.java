package fr.passerelle.identity.gate;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.identity.MenuCount;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.SessionDoor;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Prepares what stands around a page: who is signed in, and the menu that the charter leaves them. */
@Component
class Frames implements HandlerInterceptor {

    private final Requester requester;
    private final Now now;
    private final List<MenuItem> items;
    private final Map<String, MenuCount> counts;
    private final boolean demo;

    Frames(
            Requester requester,
            Now now,
            List<MenuItem> items,
            List<MenuCount> counts,
            @Value("${passerelle.demo:false}") boolean demo) {
        this.requester = requester;
        this.now = now;
        this.items =
                items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.counts = counts.stream().collect(Collectors.toMap(MenuCount::href, Function.identity()));
        this.demo = demo;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Viewer viewer = fr.passerelle.territory.Territories.current() == null
                ? null
                : requester.viewer(request).orElse(null);
        request.setAttribute(
                Frame.ATTRIBUTE,
                Frame.of(
                        request,
                        who(viewer, request),
                        menu(viewer, request.getRequestURI()),
                        demo,
                        language(viewer, request, handler)));
        return true;
    }

    private Frame.@Nullable Who who(@Nullable Viewer viewer, HttpServletRequest request) {
        if (viewer == null) {
            return null;
        }
        HttpSession session = request.getSession(false);
        int minutes = session == null ? 0 : session.getMaxInactiveInterval() / 60;
        boolean shared = session != null && session.getAttribute(SessionDoor.SHARED) != null;
        return new Frame.Who(
                viewer.name(),
                viewer.trade().label(),
                viewer.teamName() + ", " + viewer.organisationName(),
                shared,
                minutes,
                session == null ? 0 : minutesLeft(session));
    }

    private int minutesLeft(HttpSession session) {
        return session.getAttribute(Sessions.OPENED) instanceof Instant opened
                ? (int) Duration.between(now.instant(), opened.plus(Sessions.LONGEST))
                        .toMinutes()
                : 0;
    }

    private List<Frame.Section> menu(@Nullable Viewer viewer, String path) {
        if (viewer == null) {
            return List.of();
        }
        MenuItem here = here(path);
        List<Frame.Section> sections = new ArrayList<>();
        add(sections, "Mon travail", viewer, here, 0, 100);
        add(sections, "Le territoire", viewer, here, 100, 200);
        add(sections, "Réglages", viewer, here, 200, Integer.MAX_VALUE);
        return sections;
    }

    private void add(
            List<Frame.Section> sections, String title, Viewer viewer, @Nullable MenuItem here, int from, int to) {
        List<Frame.Entry> entries = items.stream()
                .filter(item -> item.order() >= from && item.order() < to && viewer.may(item.action()))
                .map(item -> entry(item, viewer, item.equals(here)))
                .toList();
        if (!entries.isEmpty()) {
            sections.add(new Frame.Section(title, entries));
        }
    }

    private Frame.Entry entry(MenuItem item, Viewer viewer, boolean current) {
        MenuCount count = counts.get(item.href());
        int waiting = count == null ? 0 : count.waiting(viewer);
        return new Frame.Entry(
                item.label(),
                item.icon(),
                item.href(),
                current,
                waiting,
                count == null ? null : count.words(waiting),
                item.shortcut());
    }

    /** The one item that is current: the longest address under which the page lies. */
    private @Nullable MenuItem here(String path) {
        return items.stream()
                .filter(item -> path.equals(item.href()) || path.startsWith(item.href() + "/"))
                .max(Comparator.comparingInt(item -> item.href().length()))
                .orElse(null);
    }

    /** Professional pages are in French; on a signed link, and without an account, the reader chooses where there is a choice. */
    private static Language language(@Nullable Viewer viewer, HttpServletRequest request, Object handler) {
        boolean theirs = viewer != null && !request.getRequestURI().startsWith("/t/");
        Open open = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Open.class) : null;
        return theirs || (open != null && open.french()) ? Language.FR : Language.chosen(request);
    }
}
