package org.microcourt.typeset;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The file's description of itself, once as information dictionary and once as XMP; PDF/A wants
/// the two to agree.
record Metadata(Frame frame) {

  private static final String PRODUCER = "Microcourt";

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
         <pdfaid:part>3</pdfaid:part>
         <pdfaid:conformance>U</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@title</rdf:li></rdf:Alt></dc:title>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
         <xmp:CreateDate>@date</xmp:CreateDate>
         <xmp:ModifyDate>@date</xmp:ModifyDate>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
         <pdf:Producer>@producer</pdf:Producer>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  COSDictionary dictionary() {
    COSDictionary dictionary = CosObjects.dictionary("Metadata");
    dictionary.setName(COSName.SUBTYPE, "XML");
    return dictionary;
  }

  byte[] packet() {
    String escaped = title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return PACKET
        .replace("@date", date("yyyy-MM-dd'T'HH:mm:ssxxx"))
        .replace("@producer", PRODUCER)
        .replace("@title", escaped)
        .getBytes(StandardCharsets.UTF_8);
  }

  COSDictionary info() {
    COSDictionary info = new COSDictionary();
    info.setString(COSName.TITLE, title());
    info.setString(COSName.PRODUCER, PRODUCER);
    String date = date("'D:'yyyyMMddHHmmssxx");
    String pdfDate = date.substring(0, date.length() - 2) + "'" + date.substring(date.length() - 2);
    info.setString(COSName.CREATION_DATE, pdfDate + "'");
    info.setString(COSName.MOD_DATE, pdfDate + "'");
    return info;
  }

  /// The title without what XML cannot hold.
  private String title() {
    StringBuilder title = new StringBuilder();
    frame
        .title()
        .codePoints()
        .filter(c -> c >= 0x20 && (c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)))
        .forEach(title::appendCodePoint);
    return title.toString().strip();
  }

  private String date(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .format(frame.created().truncatedTo(ChronoUnit.SECONDS));
  }
}
