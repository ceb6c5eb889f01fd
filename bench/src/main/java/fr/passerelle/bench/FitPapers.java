package fr.passerelle.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Twelve sheets photographed by a telephone made into one PDF that a site accepts: the function alone, in this process. */
final class FitPapers implements Measurement {

    private static final int PHOTOS = 12;
    private static final int RUNS = 5;
    private static final int LIMIT = 1_000_000;
    private static final int HEIGHT = 4_000;
    private static final int WIDTH = 3_000;
    private static final float QUALITY = 0.93f;

    private final Path jar;
    private final Path work;

    FitPapers(Path jar, Path work) {
        this.jar = jar;
        this.work = work;
    }

    @Override
    public String name() {
        return "fit";
    }

    @Override
    public String doing() {
        return "Adaptation de douze photos à un site";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        try (URLClassLoader application = Unpacked.classes(jar, work)) {
            Class<?> originals = application.loadClass("fr.passerelle.vault.fit.Original");
            Class<?> wishes = application.loadClass("fr.passerelle.vault.fit.Wish");
            Method fit = opened(
                    application.loadClass("fr.passerelle.vault.fit.Fit").getDeclaredMethod("of", List.class, wishes));
            Object wish = opened(wishes.getDeclaredMethod("pdf", int.class)).invoke(null, LIMIT);
            List<Object> photos = new ArrayList<>();
            long bytes = 0;
            for (int page = 1; page <= PHOTOS; page++) {
                byte[] photo = photo(application, page);
                bytes += photo.length;
                photos.add(Proxy.newProxyInstance(
                        application, new Class<?>[] {originals}, (proxy, method, arguments) -> photo));
            }
            Object fitted = fit.invoke(null, photos, wish);
            Timings timings = new Timings(RUNS);
            double before = processorSeconds();
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                fitted = fit.invoke(null, photos, wish);
                timings.add(System.nanoTime() - start);
            }
            return List.of(figure(fitted, bytes, timings, (processorSeconds() - before) / RUNS));
        }
    }

    private static Figure figure(Object fitted, long bytes, Timings timings, double processor)
            throws ReflectiveOperationException {
        if (!fitted.getClass().getSimpleName().equals("Files")) {
            return Figure.missing("12 photos into one PDF of 1 MB", fitted.toString());
        }
        Object size = opened(fitted.getClass().getDeclaredMethod("heaviest")).invoke(fitted);
        String note = "median of %d, the function alone, %.1f s of processor time; %.1f MB each, %s KB at the end"
                .formatted(RUNS, processor, bytes / 1e6 / PHOTOS, (int) size / 1_000);
        return Figure.atMost("12 photos into one PDF of 1 MB", timings.percentile(50) / 1_000, "s", 6, note);
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** Letters of ten points on a sheet of A4, and the grain of the sensor. */
    private static byte[] photo(ClassLoader application, int page) throws Exception {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(244, 240, 228));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        try (InputStream letters = application.getResourceAsStream("fr/passerelle/paper/fonts/atkinson-400.ttf")) {
            pen.setFont(Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(48f));
        }
        pen.setColor(new Color(30, 32, 60));
        for (int y = 200; y < HEIGHT - 200; y += 72) {
            pen.drawString(
                    "Attestation de paiement, ligne " + y + " de la page " + page + ", pour servir et valoir", 170, y);
        }
        pen.dispose();
        Random random = new Random(page);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, shifted(image.getRGB(x, y), (int) (random.nextGaussian() * 5) - 40 * x / WIDTH));
            }
        }
        return Jpegs.written(image, QUALITY);
    }

    private static int shifted(int rgb, int light) {
        int shifted = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            shifted |= Math.min(255, Math.max(0, (rgb >> shift & 0xff) + light)) << shift;
        }
        return shifted;
    }
}
