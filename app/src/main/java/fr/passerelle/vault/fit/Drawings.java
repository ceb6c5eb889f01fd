package fr.passerelle.vault.fit;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** How wide each image of a page is drawn: how many points per inch it needs depends on that alone. */
final class Drawings extends PDFStreamEngine {

    private static final double POINTS_PER_INCH = 72;

    private final Map<COSStream, Drawing> found = new IdentityHashMap<>();
    private double unit = 1;

    private Drawings() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new Draw());
    }

    /**
     * An image as a page draws it.
     *
     * @param inches the widest, when it is drawn several times
     */
    record Drawing(PDImageXObject image, double inches) {}

    static List<Drawing> of(PDPage page) throws IOException {
        Drawings drawings = new Drawings();
        drawings.unit = page.getUserUnit();
        drawings.processPage(page);
        return List.copyOf(drawings.found.values());
    }

    /** « Do »: draws an image, or goes into a part of the page that may draw some. */
    private final class Draw extends OperatorProcessor {

        Draw() {
            super(Drawings.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
                return;
            }
            PDXObject drawn = getResources().getXObject(name);
            if (drawn instanceof PDImageXObject image) {
                Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                double inches = matrix.getScalingFactorX() * unit / POINTS_PER_INCH;
                found.merge(
                        image.getCOSObject(),
                        new Drawing(image, inches),
                        (one, other) -> one.inches() >= other.inches() ? one : other);
            } else if (drawn instanceof PDFormXObject form) {
                showForm(form);
            }
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }
}
