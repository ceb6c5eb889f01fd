package fr.passerelle.paper;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Finds the stretches of a paragraph that read from right to left, with the JDK's algorithm: the library's asks for ICU, 15 MB. */
final class RightToLeft implements BidiSplitter {
    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private byte wholly = LTR;

    @Override
    public void setParagraph(String text, byte direction) {
        wholly = direction;
        // One paragraph is one: a line feed of the template must not start another with a direction of its own.
        String line = text.replace('\n', ' ')
                .replace('\r', ' ')
                .replace('\u2029', ' ')
                .replace('\u0085', ' ');
        paragraph = new Bidi(line, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    @Override
    public int countTextRuns() {
        return Math.max(1, paragraph.getLength() == 0 ? 1 : paragraph.getRunCount());
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        if (paragraph.getLength() == 0) {
            return new BidiTextRun(0, 0, wholly);
        }
        int start = paragraph.getRunStart(index);
        byte direction = paragraph.getRunLevel(index) % 2 == 1 ? RTL : LTR;
        return new BidiTextRun(start, paragraph.getRunLimit(index) - start, direction);
    }

    @Override
    public byte getBaseDirection(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC && direction >= 0)
                .mapToObj(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
                .findFirst()
                .orElse(NEUTRAL);
    }
}
