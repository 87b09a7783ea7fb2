package org.microcourt.evidence.inspect;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// What a PDF would like a viewer to do (ISO 32000-1, 12.6). Nothing of it is done here; it is
/// looked for only to say so.
final class PdfActions {
  private static final Set<String> HARMLESS = Set.of("GoTo", "GoToR", "URI", "Named", "Thread");
  private static final COSName XFA = COSName.getPDFName("XFA");
  private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
  private static final COSName ATTACHMENTS = COSName.getPDFName("EmbeddedFiles");

  private PdfActions() {}

  static boolean inCatalog(COSDictionary catalog) {
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
    return catalog.containsKey(COSName.AA)
        || (opening != null && !isHarmless(opening))
        || (names != null && (names.containsKey(JAVASCRIPT) || names.containsKey(ATTACHMENTS)))
        || (form != null && form.containsKey(XFA));
  }

  /// Whether an annotation's own action is more than going somewhere.
  static boolean isActive(COSDictionary annotation) {
    COSDictionary action = annotation.getCOSDictionary(COSName.A);
    return (action != null && !isHarmless(action))
        || "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE));
  }

  private static boolean isHarmless(COSDictionary action) {
    String name = action.getNameAsString(COSName.S);
    return (name == null || HARMLESS.contains(name)) && !action.containsKey(COSName.NEXT);
  }
}
