package fr.passerelle.vault;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which accounts persons have online. Never how to open them. */
@Component
public class OnlineAccounts {

    private final JdbcClient jdbc;
    private final Now now;

    OnlineAccounts(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Those of a person, by name. */
    public List<OnlineAccount> of(UUID person) {
        return jdbc.sql("""
                        select id, operator, site, login, login_words, hints from vault_account
                        where person_id = ? order by lower(coalesce(site, operator)), id
                        """).param(person).query(OnlineAccount.class).list();
    }

    /**
     * Notes one.
     *
     * @param by the professional, or null when the person does it herself
     */
    public void add(UUID person, OnlineAccount account, @Nullable UUID by) {
        jdbc.sql("""
                        insert into vault_account (id, person_id, operator, site, login, login_words, hints, noted_at, noted_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.id(),
                        person,
                        account.operator().name(),
                        account.site(),
                        account.login().name())
                .params(account.loginWords(), account.hints(), Timestamp.from(now.instant()), by)
                .update();
    }

    /** Erases one; false when that person has none such. */
    public boolean erase(UUID person, UUID account) {
        return jdbc.sql("delete from vault_account where person_id = ? and id = ?")
                        .params(person, account)
                        .update()
                == 1;
    }

    /** A new one, ready to be noted. */
    public static OnlineAccount noted(
            fr.passerelle.catalogue.Operator operator,
            @Nullable String site,
            Login login,
            @Nullable String words,
            @Nullable String hints) {
        return new OnlineAccount(Ids.next(), operator, site, login, login.told() ? words : null, hints);
    }
}
