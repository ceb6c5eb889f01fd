package fr.passerelle.day.page;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Replacements;
import fr.passerelle.identity.Replacements.Absent;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Ma journée »: what waits, from every module, late first. */
@Controller
class ShowDay {

    static final String PATH = "/ma-journee";

    private static final Comparator<DayItem> LATE_FIRST =
            Comparator.comparing(DayItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<DaySource> sources;
    private final Replacements replacements;
    private final JdbcClient jdbc;
    private final Now now;

    ShowDay(List<DaySource> sources, Replacements replacements, JdbcClient jdbc, Now now) {
        this.sources = sources;
        this.replacements = replacements;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Some fifty questions, the same for everybody: they are planned once, not at each opening, where planning would cost more than the answers. */
    @Allowed(Action.SEE_DAY)
    @GetMapping(PATH)
    @Transactional(readOnly = true)
    public ModelAndView show(Viewer viewer) {
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        return Pages.show("day/page/day", "day", day(viewer), "starts", starts());
    }

    private Day day(Viewer viewer) {
        Map<Part, List<DayItem>> parts = new EnumMap<>(Part.class);
        List<Absent> replaced = replacements.replacedBy(viewer);
        List<DayItem> items = sources.stream()
                .flatMap(source -> Stream.concat(
                        source.of(viewer).stream(),
                        replaced.stream()
                                .flatMap(absent -> source.insteadOf(viewer, absent).stream()
                                        .map(item -> item.standingInFor(absent.firstName())))))
                .toList();
        for (Part part : Part.values()) {
            parts.put(
                    part,
                    items.stream()
                            .filter(item -> item.part() == part)
                            .sorted(LATE_FIRST)
                            .toList());
        }
        return new Day(viewer, now.today(), parts);
    }

    /** The other pages that the charter leaves this viewer. */
    private static List<Frame.Entry> starts() {
        return Frame.current().menu().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> !entry.href().equals(PATH))
                .toList();
    }

    /** Its line in the menu. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem dayMenu() {
            return new MenuItem(10, "Ma journée", "day", PATH, Action.SEE_DAY, true);
        }
    }
}
