package fr.passerelle.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a telephone downloads the first time it opens a public page: page, styles, scripts, drawings and the letters it draws first. */
final class PageWeight implements Measurement {

    private static final List<String> PAGES = List.of("/lieux", "/aide", "/connexion");
    private static final Pattern LINKED =
            Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(css|js|svg|png|jpg|webp|woff2))\"");
    private static final double SLOW_KBIT_A_SECOND = 400;

    @Override
    public String name() {
        return "weight";
    }

    @Override
    public String doing() {
        return "Poids des pages publiques";
    }

    private record Weight(double page, double code, double others, int files) {

        double all() {
            return page + code + others;
        }
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (String path : PAGES) {
            String what = "First load of " + path;
            if (new Browser(instance.url()).get(path).status() != 200) {
                figures.add(Figure.missing(what, "this version has no such page"));
                continue;
            }
            Weight weight = weigh(new Browser(instance.url()), path);
            String note =
                    "%d files; %.1f s at 400 kbit/s".formatted(weight.files, weight.all() * 8 / SLOW_KBIT_A_SECOND);
            figures.add(Figure.atMost(what, weight.all(), "KB", 120, note));
            figures.add(Figure.atMost("— of which CSS and JS, compressed", weight.code, "KB", 50, ""));
        }
        return figures;
    }

    private static Weight weigh(Browser browser, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = browser.raw(path);
        double code = 0;
        double others = 0;
        Set<String> files = new LinkedHashSet<>();
        Matcher links = LINKED.matcher(text(page));
        while (links.find()) {
            if (files.add(links.group(1))) {
                double size = kilobytes(browser.raw(links.group(1)));
                boolean isCode = links.group(2).equals("css") || links.group(2).equals("js");
                code += isCode ? size : 0;
                others += isCode ? 0 : size;
            }
        }
        return new Weight(kilobytes(page), code, others, files.size() + 1);
    }

    private static double kilobytes(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(response.uri() + " answered " + response.statusCode());
        }
        return response.body().length / 1024.0;
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean packed =
                response.headers().firstValue("content-encoding").orElse("").equals("gzip");
        byte[] body = packed
                ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                : response.body();
        return new String(body, StandardCharsets.UTF_8);
    }
}
