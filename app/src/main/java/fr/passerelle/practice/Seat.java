package fr.passerelle.practice;

/**
 * A place in a group that practises together: a number, never a name.
 *
 * @param number from 1 on
 * @param state what its group is doing
 */
public record Seat(int number, State state) {

    /** What a group is doing. */
    public enum State {
        /** Everybody plays. */
        PLAYS,
        /** Everybody listens to whoever leads; moves wait. */
        LISTENS,
        /** The group is over; each goes on alone, if they wish. */
        OVER;

        /** What a group does that is paused, or over. */
        public static State of(boolean paused, boolean over) {
            if (over) {
                return OVER;
            }
            return paused ? LISTENS : PLAYS;
        }
    }
}
