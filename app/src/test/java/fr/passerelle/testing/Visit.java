package fr.passerelle.testing;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser with its cookies, from its own network address: for what only a real session shows. */
public final class Visit {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvcTester http;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private final String address;

    public Visit(MockMvcTester http) {
        int number = ADDRESSES.incrementAndGet();
        this.http = http;
        this.address = "198.51." + number / 250 + "." + (1 + number % 250);
    }

    /** Gives an existing professional of the house a passphrase and takes away what spares them the second factor. */
    public static void makeReal(
            JdbcClient jdbc, Accounts accounts, Passphrases passphrases, UUID account, String phrase) {
        jdbc.sql("update platform.account set demo = false where id = ?")
                .param(account)
                .update();
        accounts.setPassphrase(account, passphrases.encode(phrase));
    }

    public MvcTestResult get(String path) {
        return perform(MockMvcRequestBuilders.get(path));
    }

    /** A form with a fresh once-only key: names and values alternate. */
    public MvcTestResult post(String path, String... namesAndValues) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("_once", UUID.randomUUID().toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return perform(request);
    }

    /** The identifier of the session as the cookie carries it, or null. */
    public String session() {
        return cookies.values().stream().map(Cookie::getValue).findFirst().orElse(null);
    }

    /** The same cookies in another hand. */
    public Visit copy() {
        Visit other = new Visit(http);
        other.cookies.putAll(cookies);
        return other;
    }

    private MvcTestResult perform(MockHttpServletRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(prepared -> {
            prepared.setRemoteAddr(address);
            return prepared;
        });
        request.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        MvcTestResult result = http.perform(request);
        for (Cookie cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }
}
