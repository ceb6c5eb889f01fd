package fr.passerelle.screening.demo;

import fr.passerelle.instrument.Answers;
import java.util.List;

/**
 * A believable person: what she answered some months ago and what she answers now.
 *
 * @param profile the profile that follows from it, to match the one given by the people step
 * @param procedure what brings her, or empty
 */
record Story(String profile, String before, String gained, String procedure) {

    /** The first person of the demonstration: her telephone every day, mostly by voice, in Arabic; letters read to her; her mailbox lost. */
    static final Story SHOWCASE = new Story(
            "P3",
            "Q1=PHONE Q2=SMALL_PLAN Q2_CAUSE=PRICE Q3=DAILY Q4=READ_TO_ME Q5=VOICE Q6=SOME Q6_LANGUAGE=ARABIC Q7=OTHER_LANGUAGE Q8=LOST Q9=RELATIVE Q10=BY_SOMEONE Q11_SITE=WITH_HELP Q11_FORM=NOT_YET Q11_PHOTO=WITH_HELP Q11_APPOINTMENT=WITH_HELP Q11_DOCUMENT=NOT_YET Q12=AFRAID Q12_WHY=MISTAKE Q13=ASKS Q13_WHO=CHILD Q14=UNSURE Q15=LISTEN,PICTURES Q16=TOGETHER",
            "Q10=WITH_SOMEONE Q11_PHOTO=ALONE Q11_DOCUMENT=WITH_HELP Q14=NO_CLICK",
            "déclaration trimestrielle RSA");

    /** Eight stories of the research note, each with something gained since. */
    static final List<Story> ALL = List.of(
            new Story(
                    "P1",
                    "Q1=NONE Q2=NONE Q3=NEVER Q4=ALONE Q5=SLOW Q6=WELL Q8=NONE Q9=RELATIVE Q10=NEVER Q12=AVOIDS Q13=ASKS Q13_WHO=ADULT Q16=FOR_ME",
                    "Q10=WITH_SOMEONE",
                    "renouvellement de la carte de transport"),
            new Story(
                    "P3",
                    "Q1=PHONE Q2=SMALL_PLAN Q2_CAUSE=PRICE Q3=DAILY Q4=READ_TO_ME Q5=VOICE Q6=WELL Q7=FRANCE Q8=READ_BY_OTHER Q9=RELATIVE Q10=BY_SOMEONE Q11_SITE=WITH_HELP Q11_FORM=NOT_YET Q11_PHOTO=WITH_HELP Q11_APPOINTMENT=WITH_HELP Q11_DOCUMENT=NOT_YET Q12=AFRAID Q12_WHY=MISTAKE Q13=ASKS Q13_WHO=CHILD Q14=UNSURE Q15=LISTEN,PICTURES Q16=TOGETHER",
                    "Q11_PHOTO=ALONE Q11_DOCUMENT=WITH_HELP Q14=ASKS Q12=UNEASY",
                    "déclaration trimestrielle RSA"),
            new Story(
                    "P3",
                    "Q1=PHONE Q2=PLAN Q3=DAILY Q4=HARD Q5=VOICE Q6=SOME Q6_LANGUAGE=TURKISH Q7=OTHER_LANGUAGE Q8=RARELY_ALONE Q9=RELATIVE Q10=WITH_SOMEONE Q11_SITE=WITH_HELP Q11_FORM=WITH_HELP Q11_PHOTO=WITH_HELP Q11_APPOINTMENT=WITH_HELP Q11_DOCUMENT=WITH_HELP Q12=UNEASY Q12_WHY=PREFERS_HUMAN Q13=ASKS Q13_WHO=ADULT Q14=ASKS Q15=MORE_TIME Q16=LEARN",
                    "Q9=OWN Q11_APPOINTMENT=ALONE",
                    "renouvellement du titre de séjour"),
            new Story(
                    "P4",
                    "Q1=PHONE Q2=PLAN Q3=DAILY Q4=ALONE Q5=EASY Q6=WELL Q8=RARELY_ALONE Q9=LOST Q10=BLOCKED Q11_SITE=WITH_HELP Q11_FORM=WITH_HELP Q11_PHOTO=ALONE Q11_APPOINTMENT=ALONE Q11_DOCUMENT=WITH_HELP Q12=AFRAID Q12_WHY=MISTAKE,BAD_EXPERIENCE Q13=STOPS Q13_WHO=NOBODY Q14=NO_CLICK Q15=NOTHING Q16=TOGETHER",
                    "Q9=OWN Q13=ASKS Q11_SITE=ALONE",
                    "actualisation France Travail"),
            new Story(
                    "P4",
                    "Q1=COMPUTER Q2=BOX Q3=WEEKLY Q4=ALONE Q5=EASY Q6=WELL Q8=OFTEN_ALONE Q9=OWN Q10=WITH_SOMEONE Q11_SITE=ALONE Q11_FORM=WITH_HELP Q11_PHOTO=WITH_HELP Q11_APPOINTMENT=WITH_HELP Q11_DOCUMENT=WITH_HELP Q12=AFRAID Q12_WHY=DATA Q13=ASKS Q13_WHO=ADULT Q14=ASKS Q15=LARGE_TEXT Q16=LEARN",
                    "Q11_FORM=ALONE Q12=UNEASY",
                    ""),
            new Story(
                    "P5",
                    "Q1=COMPUTER,PHONE Q2=BOX Q3=DAILY Q4=ALONE Q5=EASY Q6=WELL Q8=OFTEN_ALONE Q9=OWN Q10=ALONE Q11_SITE=ALONE Q11_FORM=ALONE Q11_PHOTO=ALONE Q11_APPOINTMENT=ALONE Q11_DOCUMENT=WITH_HELP Q12=CALM Q13=SEARCHES Q14=NO_CLICK Q15=NOTHING Q16=NOTHING",
                    "Q11_DOCUMENT=ALONE",
                    "demande de logement social"),
            new Story(
                    "P3",
                    "Q1=SHARED Q2=PLACE_WIFI Q2_CAUSE=BANK Q3=WEEKLY Q4=ALONE Q5=EASY Q6=WELL Q8=LOST Q9=LOST Q10=WITH_SOMEONE Q11_SITE=WITH_HELP Q11_FORM=WITH_HELP Q11_PHOTO=ALONE Q11_APPOINTMENT=WITH_HELP Q11_DOCUMENT=WITH_HELP Q12=UNEASY Q13=ASKS Q13_WHO=PROFESSIONAL Q14=UNSURE Q15=QUIET Q16=DEVICE",
                    "Q1=PHONE Q8=RARELY_ALONE Q16=TOGETHER",
                    "complémentaire santé solidaire"),
            new Story(
                    "P2",
                    "Q1=NONE Q2=PLACE_WIFI Q3=NEVER Q4=ALONE Q5=EASY Q6=WELL Q8=NONE Q9=LOST Q10=NEVER Q12=AFRAID Q12_WHY=MISTAKE Q13=ASKS Q13_WHO=NOBODY Q14=UNSURE Q15=MORE_TIME Q16=LEARN",
                    "Q1=PHONE Q2=SMALL_PLAN Q3=RARELY Q11_PHOTO=WITH_HELP",
                    ""));

    Answers first() {
        return with(Answers.none(), before);
    }

    Answers now() {
        return with(first(), gained);
    }

    private static Answers with(Answers answers, String codes) {
        Answers more = answers;
        for (String code : codes.split(" ")) {
            String[] parts = code.split("=");
            more = more.with(parts[0], parts[1].split(","));
        }
        return more;
    }
}
