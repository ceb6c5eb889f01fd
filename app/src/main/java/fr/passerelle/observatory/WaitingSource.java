package fr.passerelle.observatory;

import java.time.LocalDate;
import java.util.List;

/** Tells how long people wait for an answer; answered from the referrals. */
interface WaitingSource {

    /**
     * Days between a referral and its answer.
     *
     * @param answers how many answers this speaks of
     * @param low one answer out of ten came sooner
     * @param usual half came sooner
     * @param high one out of ten came later
     */
    record Wait(String kind, int answers, int low, int usual, int high) {}

    /** The waits of the referrals sent in those months, without any worker. */
    List<Wait> waits(LocalDate from, LocalDate to);
}
