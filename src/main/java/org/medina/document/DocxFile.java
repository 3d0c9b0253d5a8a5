package org.medina.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a stranger's Word file that are read: never more than is asked for, nothing fetched from elsewhere,
 * nothing in it run.
 *
 * @param links addresses by relationship
 */
record DocxFile(Element body, Optional<Element> styles, Optional<Element> numbering, Map<String, String> links) {

    static final int MOST_BYTES = 25 * 1024 * 1024;
    private static final long MOST_XML = 10L * 1024 * 1024;
    private static final long MOST_XML_TOGETHER = 30L * 1024 * 1024;
    private static final long MOST_TOGETHER = 100L * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        // how much comes out is measured before; text alone may well be packed a thousandfold
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MOST_TOGETHER);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    static DocxFile open(byte[] bytes) throws DocxRefused {
        if (bytes.length > MOST_BYTES) {
            throw new DocxRefused("too-large", MOST_BYTES / 1024 / 1024);
        }
        if (begins(bytes, OLE)) {
            throw new DocxRefused("old-or-locked");
        }
        if (!begins(bytes, ZIP)) {
            throw new DocxRefused("not-word");
        }
        measure(bytes);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            DocxFile read = read(file);
            // what was read is never written back
            file.revert();
            return read;
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException | IllegalArgumentException e) {
            throw new DocxRefused("not-word");
        }
    }

    private static boolean begins(byte[] bytes, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (bytes.length <= i || bytes[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks once without keeping anything, so that a file that unpacks to far more is never held. */
    private static void measure(byte[] bytes) throws DocxRefused {
        long together = 0;
        long xmlTogether = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw new DocxRefused("macros");
                }
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
                long size = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    size += n;
                    together += n;
                    xmlTogether += xml ? n : 0;
                    if (together > MOST_TOGETHER || xmlTogether > MOST_XML_TOGETHER || xml && size > MOST_XML) {
                        throw new DocxRefused("unpacks-too-large");
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw new DocxRefused("unpacks-too-large");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DocxRefused("not-word");
        }
    }

    private static DocxFile read(OPCPackage file) throws DocxRefused, OpenXML4JException, IOException {
        if (!file.getPartsByContentType(XWPFRelation.MACRO_DOCUMENT.getContentType())
                        .isEmpty()
                || !file.getPartsByContentType(XWPFRelation.MACRO_TEMPLATE_DOCUMENT.getContentType())
                        .isEmpty()) {
            throw new DocxRefused("macros");
        }
        PackagePart main = file.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType()).stream()
                .findFirst()
                .orElseThrow(() -> new DocxRefused("not-word"));
        Map<String, String> links = new HashMap<>();
        for (PackageRelationship link : main.getRelationships()) {
            if (link.getTargetMode() == TargetMode.EXTERNAL
                    && link.getRelationshipType().endsWith("/hyperlink")) {
                links.put(link.getId(), link.getTargetURI().toString());
            }
        }
        Element body = DocxElements.child(xml(main), "body").orElseThrow(() -> new DocxRefused("not-word"));
        return new DocxFile(body, related(main, "/styles"), related(main, "/numbering"), links);
    }

    private static Optional<Element> related(PackagePart main, String type)
            throws DocxRefused, OpenXML4JException, IOException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith(type) && relation.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = main.getRelatedPart(relation);
                return part == null ? Optional.empty() : Optional.of(xml(part));
            }
        }
        return Optional.empty();
    }

    /** A document type, and with it any entity, is refused by the parser. */
    private static Element xml(PackagePart part) throws DocxRefused, IOException {
        try (InputStream in = part.getInputStream()) {
            var builder = XMLHelper.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(in).getDocumentElement();
        } catch (SAXException e) {
            throw new DocxRefused("broken");
        }
    }
}
