package fr.passerelle.attachment;

import static fr.passerelle.attachment.HostilePdfs.bytes;
import static fr.passerelle.attachment.HostilePdfs.joined;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;

/** Pictures made to harm, and files that are not what they say. */
final class HostilePictures {

    private HostilePictures() {}

    /** One grey point, as WebP. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
    }

    static void addTo(Map<String, byte[]> corpus) {
        withSomethingMore(corpus);
        tooLarge(corpus);
        damaged(corpus);
        others(corpus);
    }

    /** These are drawn again: the picture stays, the rest goes. */
    private static void withSomethingMore(Map<String, byte[]> corpus) {
        byte[] script = bytes("<script>alert(1)</script>");
        byte[] php = bytes("<?php system($_GET[0]); ?>");
        Map<String, byte[]> more = Map.of(
                "an archive",
                HostileWords.plain(),
                "a web page",
                script,
                "a server page",
                php,
                "a PDF",
                HostilePdfs.pdf("", ""),
                "a program",
                bytes("MZ\u0090\0\0\0"),
                "EICAR",
                HostileWords.EICAR);
        more.forEach((name, content) -> {
            byte[] jpeg = Papers.picture(40, 30, "jpeg");
            byte[] png = Papers.picture(40, 30, "png");
            corpus.put("jpeg then " + name, joined(jpeg, content));
            corpus.put("png then " + name, joined(png, content));
            corpus.put("webp then " + name, joined(webp(), content));
            corpus.put("jpeg with a remark that is " + name, segment(jpeg, 0xfe, content));
            corpus.put("jpeg with details that are " + name, segment(jpeg, 0xe1, joined(bytes("Exif\0\0"), content)));
            corpus.put("png with a text that is " + name, chunk(png, "tEXt", joined(bytes("Comment\0"), content)));
        });
        corpus.put("jpeg with the place where it was taken", Papers.heldUpright(Papers.picture(60, 40, "jpeg")));
    }

    private static void tooLarge(Map<String, byte[]> corpus) {
        byte[] png = Papers.picture(10, 10, "png");
        for (int[] size : new int[][] {
            {65_535, 65_535}, {Integer.MAX_VALUE, 1}, {1, Integer.MAX_VALUE}, {-1, -1}, {0, 0}, {60_001, 1_001}
        }) {
            corpus.put("png of %d × %d".formatted(size[0], size[1]), resized(png, size[0], size[1]));
        }
        byte[] jpeg = Papers.picture(10, 10, "jpeg");
        int frame = indexOf(jpeg, 0xff, 0xc0);
        for (int value : new int[] {0xffff, 0x8000, 0}) {
            byte[] large = jpeg.clone();
            ByteBuffer.wrap(large).putShort(frame + 5, (short) value).putShort(frame + 7, (short) value);
            corpus.put("jpeg of %d × %d".formatted(value, value), large);
        }
        byte[] canvas = joined(
                bytes("RIFF\u0016\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0"), bytes("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"));
        corpus.put("webp of 16 million squared", canvas);
        byte[] packed = HostilePdfs.deflated("A", 512 << 20);
        for (String kind : new String[] {"zTXt", "iCCP", "iTXt"}) {
            byte[] head = kind.equals("iTXt") ? bytes("Comment\0\u0001\0\0\0") : bytes("Comment\0\0");
            corpus.put("png bomb in " + kind, chunk(png, kind, joined(head, packed)));
        }
        corpus.put("png bomb in its points", withData(png, packed));
        corpus.put("png that lacks its points", resized(png, 7_000, 7_000));
        corpus.put("jpeg that lacks its points", largeFrame(jpeg, frame));
        corpus.put("picture of more than 10 Mo", Arrays.copyOf(jpeg, HarmlessFile.LARGEST + 1));
    }

    private static byte[] largeFrame(byte[] jpeg, int frame) {
        byte[] large = jpeg.clone();
        ByteBuffer.wrap(large).putShort(frame + 5, (short) 7_700).putShort(frame + 7, (short) 7_700);
        return large;
    }

    private static void damaged(Map<String, byte[]> corpus) {
        for (byte[] whole : new byte[][] {Papers.picture(300, 300, "jpeg"), Papers.picture(300, 300, "png"), webp()}) {
            String name = new Raw(whole).toString().replaceAll("[^A-Z]", "");
            for (int part = 1; part < 5; part++) {
                corpus.put(
                        "picture " + name + " cut at " + part,
                        Arrays.copyOf(whole, 12 + (whole.length - 12) * part / 6));
            }
        }
        corpus.put(
                "head of jpeg before a web page",
                joined(bytes("\u00ff\u00d8\u00ff"), bytes("<html><script>x</script>")));
        corpus.put(
                "head of png before a web page",
                joined(bytes("\u0089PNG\r\n\u001a\n"), bytes("<html><script>x</script>")));
        corpus.put(
                "head of webp before a web page", joined(bytes("RIFF\0\0\0\0WEBP"), bytes("<html><script>x</script>")));
        corpus.put("head of gif and script", bytes("GIF89a/*" + "\0".repeat(20) + "*/=1;alert(1)"));
    }

    private static void others(Map<String, byte[]> corpus) {
        Map.ofEntries(
                        Map.entry("svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                        Map.entry("svg with a mark", "\u00ef\u00bb\u00bf<?xml version='1.0'?><svg/>"),
                        Map.entry("web page", "<!doctype html><script>alert(1)</script>"),
                        Map.entry("web page after blanks", "\n\n   <html>"),
                        Map.entry("web archive", "MIME-Version: 1.0\nContent-Type: multipart/related\n"),
                        Map.entry("style sheet of XML", "<?xml-stylesheet href='x'?><a/>"),
                        Map.entry("program of Windows", "MZ\u0090\0\u0003\0\0\0"),
                        Map.entry("program of Linux", "\u007fELF\u0002\u0001\u0001"),
                        Map.entry("program of macOS", "\u00cf\u00fa\u00ed\u00fe"),
                        Map.entry("script of the shell", "#!/bin/sh\nrm -rf /"),
                        Map.entry("script of PowerShell", "powershell -enc AAAA"),
                        Map.entry("server page", "<?php phpinfo(); ?>"),
                        Map.entry("shortcut", "[InternetShortcut]\nURL=file:///x"),
                        Map.entry("shortcut of Windows", "L\0\0\0\u0001\u0014\u0002\0"),
                        Map.entry("rich text", "{\\rtf1\\objdata 01}"),
                        Map.entry(
                                "old Word, or locked",
                                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600)),
                        Map.entry("gif", "GIF89a\u0001\0\u0001\0\0\0\0;"),
                        Map.entry("bmp", "BM" + "\0".repeat(60)),
                        Map.entry("tiff", "II*\0" + "\0".repeat(60)),
                        Map.entry("icon", "\0\0\u0001\0\u0001\0"),
                        Map.entry("heic", "\0\0\0\u0018ftypheic" + "\0".repeat(60)),
                        Map.entry("film", "\0\0\0\u0018ftypmp42" + "\0".repeat(60)),
                        Map.entry("7z", "7z\u00bc\u00af\u0027\u001c"),
                        Map.entry("rar", "Rar!\u001a\u0007\u0001\0"),
                        Map.entry("gzip", "\u001f\u008b\b\0" + "\0".repeat(20)),
                        Map.entry("xz", "\u00fd7zXZ\0"),
                        Map.entry("postscript", "%!PS-Adobe-3.0\n"),
                        Map.entry("pdf in small letters", "%pdf-1.7\n"),
                        Map.entry("table that computes", "=cmd|' /C calc'!A0"),
                        Map.entry("font", "OTTO" + "\0".repeat(20)),
                        Map.entry("one octet", "%"),
                        Map.entry("nothing", ""))
                .forEach((name, content) -> corpus.put("file " + name, bytes(content)));
        corpus.put("file EICAR", HostileWords.EICAR);
        corpus.put("file 10 Mo of zeros", new byte[HarmlessFile.LARGEST]);
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] head = {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length};
        return joined(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] chunk(byte[] png, String kind, byte[] content) {
        return joined(Arrays.copyOf(png, 33), chunk(kind, content), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String kind, byte[] content) {
        byte[] named = joined(bytes(kind), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        ByteBuffer all =
                ByteBuffer.allocate(named.length + 8).putInt(content.length).put(named);
        return all.putInt((int) sum.getValue()).array();
    }

    private static byte[] withData(byte[] png, byte[] packed) {
        return joined(Arrays.copyOf(png, 33), chunk("IDAT", packed), chunk("IEND", new byte[0]));
    }

    private static byte[] resized(byte[] png, int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(png, 0, 8);
        all.writeBytes(chunk("IHDR", head));
        all.write(png, 33, png.length - 33);
        return all.toByteArray();
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second) {
                return i;
            }
        }
        throw new IllegalStateException();
    }
}
