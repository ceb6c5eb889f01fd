package fr.passerelle.space.home;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.space.Helpers;
import fr.passerelle.space.SpaceTile;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of the space: one tile for each thing that she can see or do. */
@Controller
class ShowHome {

    private final List<SpaceTile> tiles;
    private final Helpers helpers;

    ShowHome(List<SpaceTile> tiles, Helpers helpers) {
        this.helpers = helpers;
        this.tiles = tiles.stream()
                .sorted(Comparator.comparingInt(SpaceTile::order).thenComparing(SpaceTile::href))
                .toList();
    }

    /** A tile as the page draws it; {@code state} is empty when there is nothing to say. */
    record Drawn(String icon, String href, String title, String state) {}

    @Mine(helper = true)
    @GetMapping("/mon-espace")
    ModelAndView home(Myself me) {
        Language language = Frame.current().language();
        UUID helper = me.helper();
        List<String> pages = helper == null ? List.of() : helpers.pages(me.person(), helper);
        List<Drawn> drawn = tiles.stream()
                .filter(tile -> helper == null || pages.contains(tile.href()))
                .map(tile -> new Drawn(
                        tile.icon(),
                        tile.href(),
                        tile.title(language),
                        tile.state(me.person(), language).orElse("")))
                .toList();
        return Pages.show("space/home/home", "tiles", drawn);
    }
}
