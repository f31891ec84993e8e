// A docx is a package: its parts, and how they refer to each other.

#include "kit/documents/docx_body.hpp"
#include "kit/documents/docx_parts.hpp"
#include "kit/documents/zip_bytes.hpp"

namespace zhiben::documents {
namespace {

std::string content_types(bool official) {
    XmlWriter xml;
    xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    xml.leaf("Default",
             {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.leaf("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    xml.leaf("Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
    xml.leaf("Default", {{"Extension", "jpeg"}, {"ContentType", "image/jpeg"}});
    const auto part = [&](const std::string& name, const std::string& type) {
        xml.leaf("Override", {{"PartName", name}, {"ContentType", "application/vnd.openxmlformats-" + type + "+xml"}});
    };
    const std::string word = "officedocument.wordprocessingml.";
    part("/word/document.xml", word + "document.main");
    part("/word/styles.xml", word + "styles");
    part("/word/settings.xml", word + "settings");
    part("/word/fontTable.xml", word + "fontTable");
    part("/word/footer1.xml", word + "footer");
    if (official) part("/word/footer2.xml", word + "footer");
    part("/docProps/core.xml", "package.core-properties");
    return xml.finish();
}

// Joined at run time on purpose: gcc 12 at -O2 takes the same sum of literals for an overflow.
std::string relation_type(std::string_view name) {
    std::string out;
    out.append(relation_space).append("/").append(name);
    return out;
}

std::string package_relations() {
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    xml.leaf("Relationship",
             {{"Id", "rId1"}, {"Type", relation_type("officeDocument")}, {"Target", "word/document.xml"}});
    xml.leaf("Relationship",
             {{"Id", "rId2"},
              {"Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"},
              {"Target", "docProps/core.xml"}});
    return xml.finish();
}

std::string document_relations(bool official, const std::vector<Media>& media) {
    XmlWriter xml;
    xml.open("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        xml.leaf("Relationship", {{"Id", id}, {"Type", relation_type(type)}, {"Target", target}});
    };
    relation("rIdStyles", "styles", "styles.xml");
    relation("rIdSettings", "settings", "settings.xml");
    relation("rIdFonts", "fontTable", "fontTable.xml");
    relation("rIdOdd", "footer", "footer1.xml");
    if (official) relation("rIdEven", "footer", "footer2.xml");
    for (std::size_t n = 0; n < media.size(); ++n) relation("rIdImage" + std::to_string(n + 1), "image", media[n].name);
    return xml.finish();
}

std::string core_properties(const std::string& title) {
    XmlWriter xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    xml.open("dc:title").text(title).close();
    xml.open("dc:creator").text("治本").close();
    return xml.finish();
}

}  // namespace

std::string to_docx(const Document& document) {
    const Flow flow = flow_of(document);
    const bool official = document.style == Style::official;
    const DocxBody body = docx_body(flow);
    ZipBytes zip;
    zip.put("[Content_Types].xml", content_types(official));
    zip.put("_rels/.rels", package_relations());
    zip.put("docProps/core.xml", core_properties(document.title));
    zip.put("word/document.xml", body.xml);
    zip.put("word/_rels/document.xml.rels", document_relations(official, body.media));
    zip.put("word/styles.xml", docx_styles(document.style));
    zip.put("word/settings.xml", docx_settings(document.style));
    zip.put("word/fontTable.xml", docx_font_table());
    zip.put("word/footer1.xml", docx_footer(document.style, false));
    if (official) zip.put("word/footer2.xml", docx_footer(document.style, true));
    for (const Media& media : body.media) zip.put("word/" + media.name, media.bytes);
    return zip.finish();
}

}  // namespace zhiben::documents
