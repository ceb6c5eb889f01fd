package fr.passerelle.identity.account;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passkeys;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything about one's own account on one page. */
@Controller
class MyAccount {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;

    MyAccount(Accounts accounts, Passkeys passkeys, Sessions sessions) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @Allowed(Action.SEE_MY_ACCOUNT)
    @GetMapping("/mon-compte")
    ModelAndView page(Viewer viewer, HttpServletRequest request) {
        return page(HttpStatus.OK, viewer, request, Fields.blank());
    }

    ModelAndView page(HttpStatus status, Viewer viewer, HttpServletRequest request, Fields fields) {
        return Pages.answer(
                status,
                "identity/account/my-account",
                "viewer",
                viewer,
                "account",
                accounts.byId(viewer.id()).orElseThrow(NotFound::new),
                "passkeys",
                passkeys.of(viewer.id()),
                "sessions",
                sessions.of(viewer.id()),
                "present",
                present(request),
                "fields",
                fields);
    }

    /** How the page names the session in which it is asked for. */
    static String present(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : Sessions.handle(session.getId());
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem myAccountLine() {
            return new MenuItem(230, "Mon compte", "person", "/mon-compte", Action.SEE_MY_ACCOUNT, false);
        }
    }
}
