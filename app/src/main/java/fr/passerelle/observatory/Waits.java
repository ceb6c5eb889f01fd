package fr.passerelle.observatory;

import fr.passerelle.design.Spans.Known;
import fr.passerelle.design.Spans.Span;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many days places take to answer a referral; not how anybody sends them. */
@Component
class Waits {

    private final JdbcClient jdbc;

    Waits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By urgency, for the referrals sent in those months; nothing is said of fewer than eleven answers. */
    List<Span> of(LocalDate from, LocalDate to, @Nullable UUID organisation) {
        return jdbc.sql("""
                        select urgency, count(*) as answers,
                               percentile_cont(array[0.1, 0.5, 0.9]) within group (order by days) as spread
                        from (
                            select r.urgency, extract(epoch from min(s.at) - r.created_at) / 86400 as days
                            from referral_referral r join referral_step s on s.referral_id = r.id
                            where s.by_place and s.state in ('ACCEPTED', 'DECLINED', 'CAME', 'DID_NOT_COME')
                              and r.created_at >= :from and r.created_at < :until
                              and (r.organisation_id = :organisation or :organisation::uuid is null)
                            group by r.id
                        ) answered
                        group by urgency
                        order by array_position(array['URGENT', 'SOON', 'CALM'], urgency)
                        """)
                .param("from", from.atStartOfDay(Now.PARIS).toOffsetDateTime())
                .param("until", to.plusMonths(1).atStartOfDay(Now.PARIS).toOffsetDateTime())
                .param("organisation", organisation)
                .query((row, i) -> new Span(
                        words(row.getString("urgency")),
                        Suppression.one(row.getInt("answers")) == null
                                ? null
                                : known((Double[]) row.getArray("spread").getArray())))
                .list();
    }

    private static Known known(Double[] spread) {
        return new Known(days(spread[0]), days(spread[1]), days(spread[2]));
    }

    private static int days(double days) {
        return (int) Math.round(days);
    }

    private static String words(String urgency) {
        return switch (urgency) {
            case "URGENT" -> "Urgent";
            case "SOON" -> "Bientôt";
            default -> "Sans urgence";
        };
    }
}
