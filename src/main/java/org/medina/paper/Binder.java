package org.medina.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;
import org.medina.paper.Book.Mark;

/**
 * Takes parts over into one tagged document, each under a node of its own in the trees of pages, of structure and of what
 * belongs to which page, so that none of these trees is ever in memory as a whole.
 */
final class Binder {

    private final PdfObjects objects;
    private final PageNumbers numbers;
    private final COSDictionary pages;
    private final COSDictionary structure;
    private final COSDictionary document;
    private final COSArray nodes = new COSArray();
    private final COSArray elements = new COSArray();
    private final COSArray belongings = new COSArray();
    private final List<COSDictionary> places = new ArrayList<>();
    private @Nullable COSDictionary roles;
    private int keys;

    Binder(PdfObjects objects, PageNumbers numbers) {
        this.objects = objects;
        this.numbers = numbers;
        this.pages = objects.reserve();
        this.structure = objects.reserve();
        this.document = objects.reserve();
    }

    int count() {
        return places.size();
    }

    void add(byte[] pdf) throws IOException {
        try (PDDocument part = Loader.loadPDF(pdf)) {
            COSDictionary node = node(part);
            COSDictionary root = part.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            if (root == null) {
                throw new IllegalArgumentException("pages without tags");
            }
            each(root.getDictionaryObject(COSName.K)).forEach(this::element);
            COSDictionary leaf = leaf(root.getCOSDictionary(COSName.PARENT_TREE));
            if (roles == null) {
                roles = roles(root);
            }
            objects.write(node);
            objects.write(leaf);
            objects.forget();
        }
    }

    private COSDictionary node(PDDocument part) throws IOException {
        COSDictionary node = new COSDictionary();
        nodes.add(objects.link(node));
        COSArray sheets = new COSArray();
        for (PDPage page : part.getPages()) {
            COSDictionary sheet = page.getCOSObject();
            shift(sheet, COSName.STRUCT_PARENTS);
            for (COSBase note : each(sheet.getDictionaryObject(COSName.ANNOTS))) {
                shift((COSDictionary) note, COSName.STRUCT_PARENT);
            }
            numbers.put(page, places.size() + 1);
            COSDictionary place = objects.link(sheet);
            places.add(place);
            sheets.add(place);
            sheet.setItem(COSName.PARENT, node);
        }
        node.setItem(COSName.TYPE, COSName.PAGES);
        node.setItem(COSName.PARENT, pages);
        node.setInt(COSName.COUNT, sheets.size());
        node.setItem(COSName.KIDS, sheets);
        return node;
    }

    private void shift(COSDictionary holder, COSName key) {
        if (holder.containsKey(key)) {
            holder.setInt(key, holder.getInt(key) + keys);
        }
    }

    /** What was the whole is a part now. */
    private void element(COSBase element) {
        COSDictionary part = (COSDictionary) element;
        part.setItem(COSName.S, COSName.getPDFName("Part"));
        part.setItem(COSName.P, document);
        elements.add(objects.link(part));
    }

    private COSDictionary leaf(@Nullable COSDictionary tree) {
        COSArray all = new COSArray();
        if (tree != null) {
            belongings(tree, all);
        }
        COSDictionary leaf = new COSDictionary();
        if (all.size() > 0) {
            int first = all.getInt(0);
            keys = all.getInt(all.size() - 2) + 1;
            leaf.setItem(COSName.NUMS, all);
            leaf.setItem(COSName.LIMITS, COSArray.ofCOSIntegers(List.of(first, keys - 1)));
            belongings.add(objects.link(leaf));
        }
        return leaf;
    }

    private void belongings(COSDictionary tree, COSArray all) {
        COSArray numbered = tree.getCOSArray(COSName.NUMS);
        if (numbered != null) {
            for (int i = 0; i < numbered.size(); i += 2) {
                all.add(COSInteger.get(numbered.getInt(i) + keys));
                all.add(numbered.get(i + 1));
            }
        }
        for (COSBase kid : each(tree.getDictionaryObject(COSName.KIDS))) {
            belongings((COSDictionary) kid, all);
        }
    }

    private static COSDictionary roles(COSDictionary root) {
        COSDictionary roles = new COSDictionary();
        COSDictionary given = root.getCOSDictionary(COSName.ROLE_MAP);
        if (given != null) {
            given.entrySet().forEach(entry -> roles.setItem(entry.getKey(), entry.getValue()));
        }
        return roles;
    }

    private static List<COSBase> each(@Nullable COSBase one) {
        if (!(one instanceof COSArray several)) {
            return one == null ? List.of() : List.of(one);
        }
        List<COSBase> all = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            all.add(several.getObject(i));
        }
        return all;
    }

    /** The trees over all parts; what a reader begins with. */
    COSDictionary end(List<Mark> marks) throws IOException {
        pages.setItem(COSName.TYPE, COSName.PAGES);
        pages.setInt(COSName.COUNT, places.size());
        pages.setItem(COSName.KIDS, nodes);
        objects.write(pages);

        document.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        document.setItem(COSName.S, COSName.DOCUMENT);
        document.setItem(COSName.P, structure);
        document.setItem(COSName.K, elements);
        objects.write(document);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, belongings);
        structure.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        structure.setItem(COSName.K, document);
        structure.setItem(COSName.PARENT_TREE, tree);
        structure.setInt(COSName.PARENT_TREE_NEXT_KEY, keys);
        if (roles != null) {
            structure.setItem(COSName.ROLE_MAP, roles);
        }
        objects.write(structure);

        COSDictionary catalog = objects.reserve();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, pages);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure);
        catalog.setItem(COSName.OUTLINES, outline(marks));
        return catalog;
    }

    private COSDictionary outline(List<Mark> marks) throws IOException {
        PDDocumentOutline outline = new PDDocumentOutline();
        objects.link(outline.getCOSObject());
        PDOutlineNode[] above = {outline, outline, outline, outline};
        for (Mark mark : marks) {
            PDOutlineItem item = new PDOutlineItem();
            objects.link(item.getCOSObject());
            item.setTitle(mark.title());
            COSArray place = new COSArray();
            place.add(places.get(mark.page()));
            place.add(COSName.getPDFName("FitH"));
            place.add(COSNull.NULL);
            item.getCOSObject().setItem(COSName.DEST, place);
            above[mark.level() - 1].addLast(item);
            for (int deeper = mark.level(); deeper < above.length; deeper++) {
                above[deeper] = item;
            }
        }
        return outline.getCOSObject();
    }
}
