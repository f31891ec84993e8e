#include "kit/sheets/xml.hpp"

#include <expat.h>
#include <strings.h>

#include <new>
#include <string>

#include "kit/base/text.hpp"
#include "kit/sheets/package.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {
// A single tag or comment is held whole by the parser; nobody needs one of this size.
constexpr std::int64_t longest_token = 8 << 20;
}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char** at = list_; *at; at += 2)
        if (local_name(at[0]) == name) return at[1];
    return {};
}

std::string_view Attributes::qualified(std::string_view name) const {
    for (const char** at = list_; *at; at += 2)
        if (at[0] == name) return at[1];
    return {};
}

bool Attributes::truth(std::string_view name) const {
    const auto value = (*this)[name];
    return value == "1" || value == "true" || value == "on";
}

struct XmlReader::Callbacks {
    template <typename Body> static void guarded(void* self, Body body) {
        auto& reader = *static_cast<XmlReader*>(self);
        if (reader.error_ || reader.handler_.enough) return;
        try {
            body(reader);
        } catch (...) {
            reader.error_ = std::current_exception();
        }
        if (reader.error_ || reader.handler_.enough) XML_StopParser(reader.parser_, XML_FALSE);
    }
    static void start(void* self, const char* name, const char** attributes) {
        guarded(self, [&](XmlReader& reader) {
            if (++reader.depth_ > reader.limits_.depth) throw damaged("内容嵌套过深");
            reader.handler_.start(local_name(name), Attributes(attributes));
        });
    }
    static void end(void* self, const char* name) {
        guarded(self, [&](XmlReader& reader) {
            --reader.depth_;
            reader.handler_.end(local_name(name));
        });
    }
    static void text(void* self, const char* bytes, int count) {
        guarded(self, [&](XmlReader& reader) { reader.handler_.text({bytes, static_cast<std::size_t>(count)}); });
    }
    static void declaration(void* self, const char*, const char* encoding, int) {
        if (encoding) static_cast<XmlReader*>(self)->utf8_ = strcasecmp(encoding, "utf-8") == 0;
    }
    static void doctype(void* self, const char*, const char*, const char*, int) {
        guarded(self, [](XmlReader&) { throw damaged("内容里有不允许的 DTD 或实体定义"); });
    }
};

XmlReader::XmlReader(XmlHandler& handler, const Limits& limits)
    : handler_(handler), limits_(limits), parser_(XML_ParserCreate(nullptr)) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, Callbacks::start, Callbacks::end);
    XML_SetCharacterDataHandler(parser_, Callbacks::text);
    XML_SetXmlDeclHandler(parser_, Callbacks::declaration);
    XML_SetStartDoctypeDeclHandler(parser_, Callbacks::doctype);
}

XmlReader::~XmlReader() { XML_ParserFree(parser_); }

void XmlReader::parse(std::string_view bytes, bool last) {
    if (handler_.enough) return;
    const auto status = XML_Parse(parser_, bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
    if (error_) std::rethrow_exception(error_);
    if (handler_.enough) return;
    if (status != XML_STATUS_OK)
        throw damaged("内容不是合法的 XML（第 " + std::to_string(XML_GetCurrentLineNumber(parser_)) + " 行）");
    fed_ += static_cast<std::int64_t>(bytes.size());
    if (!last && fed_ - XML_GetCurrentByteIndex(parser_) > longest_token) throw too_large("内容里有过长的标记");
}

bool XmlReader::feed(std::string_view bytes) {
    parse(bytes, false);
    return !handler_.enough;
}

std::int64_t XmlReader::offset() const { return XML_GetCurrentByteIndex(parser_); }
std::int64_t XmlReader::length() const { return XML_GetCurrentByteCount(parser_); }

void XmlReader::finish() { parse({}, true); }

void read_part(Package& package, std::string_view name, XmlHandler& handler, const Limits& limits) {
    XmlReader reader(handler, limits);
    package.stream(name, [&](std::string_view piece) { return reader.feed(piece); });
    reader.finish();
}

std::string xml_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (byte >= 0x20 || c == '\n' || c == '\t') {
            out += c;
        }
    }
    return valid_utf8(out) ? out : utf8(code_points(out));
}

}  // namespace zhiben::sheets
