package org.medina.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.medina.base.Sha256;

/**
 * The objects of a PDF, written as they come: all that stays in memory is where each of them stands, so that a book of
 * thousands of pages needs no more than one of its parts. The same objects in the same order are the same bytes.
 */
final class PdfObjects {

    /** So many small objects are packed together. */
    private static final int TOGETHER = 250;

    private static final int ALONE = -1;
    private static final int ROW = 8;

    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private final Map<COSBase, Integer> lasting = new IdentityHashMap<>();
    private final Map<COSBase, Integer> passing = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final List<Integer> packed = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();

    /** Of each object: its place in the file, or the number of the pack in which it has a seat. */
    private long[] places = new long[1024];

    private int[] seats = new int[1024];
    private int next = 1;
    private long written;

    PdfObjects(OutputStream out) throws IOException {
        this.out = out;
        put("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An object that has a number now, and is to be filled and written later. */
    COSDictionary reserve() {
        COSDictionary later = new COSDictionary();
        lasting.put(later, allot());
        return later;
    }

    /** What stands for an object that is written with the next ones, once it is itself forgotten. */
    COSDictionary link(COSBase object) {
        COSDictionary link = new COSDictionary();
        lasting.put(link, number(object));
        return link;
    }

    /** Writes the object and all that it leads to, as far as that is not written already. */
    void write(COSBase object) throws IOException {
        if (lasting.containsKey(object)) {
            waiting.add(object);
        } else {
            number(object);
        }
        while (!waiting.isEmpty()) {
            COSBase first = waiting.remove();
            if (first instanceof COSStream stream) {
                alone(number(stream), stream);
            } else {
                together(first);
            }
        }
    }

    /** What was written and not linked will not be named again. */
    void forget() {
        passing.clear();
    }

    /** Closes the file; its id is the hash of what it holds. */
    void end(COSBase root, COSBase information) throws IOException {
        flush();
        String id = HexFormat.of().formatHex(digest.digest(), 0, 16);
        int number = allot();
        long start = written;
        set(number, start, ALONE);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(rows)) {
            table(packing);
        }
        String head = ("%d 0 obj\n<</Type/XRef/Size %d/W[1 5 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode"
                        + "/DecodeParms<</Predictor 12/Columns %d>>/Length %d>>\nstream\n")
                .formatted(number, next, number(root), number(information), id, id, ROW, rows.size());
        put(ascii(head));
        put(rows.toByteArray());
        put(ascii("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
    }

    private int number(COSBase object) {
        Integer known = lasting.get(object);
        if (known == null) {
            known = passing.get(object);
        }
        if (known == null) {
            known = allot();
            passing.put(object, known);
            waiting.add(object);
        }
        return known;
    }

    private int allot() {
        if (next == places.length) {
            places = Arrays.copyOf(places, 2 * next);
            seats = Arrays.copyOf(seats, 2 * next);
        }
        return next++;
    }

    private void set(int number, long place, int seat) {
        places[number] = place;
        seats[number] = seat;
    }

    private void together(COSBase object) throws IOException {
        packed.add(number(object));
        starts.add(pack.size());
        if (object instanceof COSDictionary dictionary) {
            dictionary(dictionary, pack);
        } else {
            value(object, pack);
        }
        pack.write('\n');
        if (packed.size() == TOGETHER) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (packed.isEmpty()) {
            return;
        }
        int number = allot();
        StringBuilder index = new StringBuilder();
        for (int seat = 0; seat < packed.size(); seat++) {
            set(packed.get(seat), number, seat);
            index.append(packed.get(seat)).append(' ').append(starts.get(seat)).append(' ');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(ascii(index.toString()));
            pack.writeTo(packing);
        }
        set(number, written, ALONE);
        put(ascii("%d 0 obj\n<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n"
                .formatted(number, packed.size(), index.length(), bytes.size())));
        put(bytes.toByteArray());
        put(ascii("\nendstream\nendobj\n"));
        packed.clear();
        starts.clear();
        pack.reset();
    }

    private void alone(int number, COSStream stream) throws IOException {
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(ascii(number + " 0 obj\n"));
        stream.setInt(COSName.LENGTH, bytes.length);
        dictionary(stream, head);
        head.writeBytes(ascii("\nstream\n"));
        set(number, written, ALONE);
        put(head.toByteArray());
        put(bytes);
        put(ascii("\nendstream\nendobj\n"));
    }

    private void value(COSBase value, OutputStream to) throws IOException {
        switch (value) {
            case COSObject indirect -> indirect(indirect.getObject(), to);
            case COSStream stream -> reference(stream, to);
            case COSDictionary dictionary
            when lasting.containsKey(dictionary) || passing.containsKey(dictionary) -> reference(dictionary, to);
            case COSDictionary dictionary -> dictionary(dictionary, to);
            case COSArray array -> {
                to.write('[');
                for (COSBase item : array) {
                    value(item == null ? COSNull.NULL : item, to);
                    to.write(' ');
                }
                to.write(']');
            }
            case COSName name -> name.writePDF(to);
            case COSString string -> COSWriter.writeString(string, to);
            case COSInteger whole -> whole.writePDF(to);
            case COSFloat number -> number.writePDF(to);
            case COSBoolean yes -> yes.writePDF(to);
            case COSNull none -> none.writePDF(to);
            default -> throw new IllegalArgumentException("no object of a PDF: " + value.getClass());
        }
    }

    private void indirect(COSBase target, OutputStream to) throws IOException {
        if (target instanceof COSDictionary || target instanceof COSArray) {
            reference(target, to);
        } else {
            value(target == null ? COSNull.NULL : target, to);
        }
    }

    private void dictionary(COSDictionary dictionary, OutputStream to) throws IOException {
        to.write(ascii("<<"));
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            entry.getKey().writePDF(to);
            to.write(' ');
            value(entry.getValue(), to);
        }
        to.write(ascii(">>"));
    }

    private void reference(COSBase target, OutputStream to) throws IOException {
        to.write(ascii(number(target) + " 0 R"));
    }

    /** Each row as the difference from the one above, which is mostly nothing. */
    private void table(OutputStream to) throws IOException {
        byte[] above = new byte[ROW];
        for (int number = 0; number < next; number++) {
            int kind = number == 0 ? 0 : seats[number] == ALONE ? 1 : 2;
            long place = places[number];
            ByteBuffer row = ByteBuffer.allocate(ROW);
            row.put((byte) kind).put((byte) (place >> 32)).putInt((int) place);
            row.putShort((short) (kind == 2 ? seats[number] : number == 0 ? 0xFFFF : 0));
            to.write(2);
            for (int i = 0; i < ROW; i++) {
                to.write(row.get(i) - above[i]);
            }
            above = row.array();
        }
    }

    private void put(byte[] bytes) throws IOException {
        digest.update(bytes);
        out.write(bytes);
        written += bytes.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
