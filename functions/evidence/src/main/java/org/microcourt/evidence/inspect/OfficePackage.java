package org.microcourt.evidence.inspect;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.microcourt.exhibit.FileType;

/// What a zip file is as a document: Office Open XML, OpenDocument, OFD, or none.
record OfficePackage(ZipFile zip) {
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /// Main parts (ECMA-376) and the types of their packages.
  private static final Map<String, FileType> MAIN_PARTS =
      Map.ofEntries(
          entry("wordprocessingml.document.main+xml", FileType.DOCX),
          entry("wordprocessingml.template.main+xml", FileType.DOTX),
          entry("spreadsheetml.sheet.main+xml", FileType.XLSX),
          entry("spreadsheetml.template.main+xml", FileType.XLTX),
          entry("presentationml.presentation.main+xml", FileType.PPTX),
          entry("presentationml.slideshow.main+xml", FileType.PPSX),
          entry("presentationml.template.main+xml", FileType.POTX));

  FileType type() throws Rejection, IOException {
    if (has("classes.dex") || has("META-INF/MANIFEST.MF")) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    FileType type = main();
    if (zip.entries().stream().anyMatch(e -> isMacro(e.name()))) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    zip.unpackToNowhere();
    return type;
  }

  private FileType main() throws Rejection, IOException {
    if (has("[Content_Types].xml")) {
      return openXml(text("[Content_Types].xml"));
    }
    if (has("mimetype") && text("mimetype").startsWith(OPEN_DOCUMENT)) {
      if (has("META-INF/manifest.xml")
          && text("META-INF/manifest.xml").contains(":encryption-data")) {
        throw new Rejection(Reason.ENCRYPTED);
      }
      return FileType.of(text("mimetype"))
          .orElseThrow(() -> new Rejection(Reason.TYPE_NOT_ALLOWED));
    }
    if (has("OFD.xml")) {
      return FileType.OFD;
    }
    throw new Rejection(Reason.ARCHIVE);
  }

  private static FileType openXml(String contentTypes) throws Rejection {
    if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    for (Map.Entry<String, FileType> main : MAIN_PARTS.entrySet()) {
      if (contentTypes.contains(main.getKey())) {
        return main.getValue();
      }
    }
    throw new Rejection(Reason.TYPE_NOT_ALLOWED);
  }

  private static boolean isMacro(String name) {
    return name.endsWith("vbaProject.bin")
        || name.contains("/activeX/")
        || name.contains("/macrosheets/")
        || List.of("Basic/", "Scripts/").stream()
            .anyMatch(folder -> name.startsWith(folder) && name.length() > folder.length());
  }

  private boolean has(String name) {
    return zip.entries().stream().anyMatch(e -> e.name().equals(name));
  }

  private String text(String name) throws Rejection, IOException {
    for (ZipFile.Entry part : zip.entries()) {
      if (part.name().equals(name)) {
        return new String(zip.start(part), StandardCharsets.UTF_8);
      }
    }
    return "";
  }
}
