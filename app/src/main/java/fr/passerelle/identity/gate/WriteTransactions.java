package fr.passerelle.identity.gate;

import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.SignedIn;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Opens one transaction around the handler of every request that writes. In it the form's once-only key is claimed, so that a double click or a
 * reload gives the first answer again; a refusal (4xx) rolls everything back; and a success that left no trace in the journal is an error.
 * The page or redirect is sent after the commit, never before.
 */
class WriteTransactions extends RequestMappingHandlerAdapter {

    /** Name of the hidden field that carries the once-only key. */
    static final String ONCE = "_once";

    private final ObjectProvider<TransactionTemplate> transactions;
    private final ObjectProvider<JdbcClient> jdbc;
    private final ObjectProvider<Now> now;

    WriteTransactions(
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<Now> now) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
        return new FormBinders(binderMethods, getWebBindingInitializer());
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method) throws Exception {
        if (!writes(request, method)) {
            return super.handleInternal(request, response, method);
        }
        try {
            Optional<ModelAndView> answer = transactions.getObject().execute(status -> {
                try {
                    return Optional.ofNullable(once(request, response, method, status));
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new Checked(e);
                }
            });
            return answer == null ? null : answer.orElse(null);
        } catch (Checked e) {
            throw e.checked;
        }
    }

    private @Nullable ModelAndView once(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method, TransactionStatus status)
            throws Exception {
        UUID key = key(request);
        String first = claim(key);
        if (first != null) {
            return Pages.go(first);
        }
        ModelAndView answer = super.handleInternal(request, response, method);
        if (refused(answer, response)) {
            status.setRollbackOnly();
            return answer;
        }
        if (Journal.writtenInThisRequest() == 0) {
            throw new IllegalStateException("a write left no trace in the journal: " + method.getShortLogMessage());
        }
        jdbc.getObject()
                .sql("update identity_once set location = ? where key = ?")
                .params(location(answer), key)
                .update();
        return answer;
    }

    /** Claims the key; gives the place where the first request ended if it was claimed before. Waits for a request still under way. */
    private @Nullable String claim(UUID key) {
        SignedIn principal = Requester.signedIn();
        int claimed = jdbc.getObject()
                .sql("insert into identity_once (key, account, at) values (?, ?, ?) on conflict (key) do nothing")
                .params(
                        key,
                        principal == null ? null : principal.id(),
                        Timestamp.from(now.getObject().instant()))
                .update();
        if (claimed == 1) {
            return null;
        }
        return jdbc.getObject()
                .sql(
                        "select coalesce(location, '/') from identity_once where key = ? and account is not distinct from ?")
                .params(key, principal == null ? null : principal.id())
                .query(String.class)
                .optional()
                .orElse("/");
    }

    private static boolean writes(HttpServletRequest request, HandlerMethod method) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return false;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        Open open = method.getMethodAnnotation(Open.class);
        Mine mine = method.getMethodAnnotation(Mine.class);
        return (allowed != null && !allowed.keepsNothing())
                || (open != null && !open.keepsNothing())
                || (mine != null && !mine.keepsNothing());
    }

    private static UUID key(HttpServletRequest request) {
        String key = request.getParameter(ONCE);
        try {
            return UUID.fromString(key == null ? "" : key);
        } catch (IllegalArgumentException e) {
            throw new MissingOnceKey();
        }
    }

    private static boolean refused(@Nullable ModelAndView answer, HttpServletResponse response) {
        HttpStatusCode status = answer == null ? null : answer.getStatus();
        return (status != null ? status.value() : response.getStatus()) >= 400;
    }

    private static String location(@Nullable ModelAndView answer) {
        return answer != null && answer.getView() instanceof RedirectView redirect && redirect.getUrl() != null
                ? redirect.getUrl()
                : "/";
    }

    /** Carries a checked exception out of the transaction. */
    private static final class Checked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Exception checked;

        private Checked(Exception cause) {
            super(cause);
            checked = cause;
        }
    }
}
