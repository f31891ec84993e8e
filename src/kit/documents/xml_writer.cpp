#include "kit/documents/xml_writer.hpp"

#include "kit/sheets/xml.hpp"

namespace zhiben::documents {

void XmlWriter::begin(std::string_view name, Attributes attributes) {
    out_ += '<';
    out_ += name;
    for (const auto& [key, value] : attributes) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"" + sheets::xml_text(value) + "\"";
    }
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    out_ += '>';
    open_.emplace_back(name);
    return *this;
}

XmlWriter& XmlWriter::leaf(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    out_ += "/>";
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
    out_ += sheets::xml_text(text);
    return *this;
}

XmlWriter& XmlWriter::close() {
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
    return *this;
}

std::string XmlWriter::finish() {
    while (!open_.empty()) close();
    return std::move(out_);
}

}  // namespace zhiben::documents
