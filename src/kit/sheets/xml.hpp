#pragma once
// Streaming XML with limits. Names come without their prefix, so that strict and prefixed files read alike.

#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "kit/sheets/read.hpp"

struct XML_ParserStruct;

namespace zhiben::sheets {

inline std::string_view local_name(const char* qualified) {
    const char* colon = std::strchr(qualified, ':');
    return colon ? colon + 1 : qualified;
}

class Attributes {
  public:
    explicit Attributes(const char** list) : list_(list) {}
    // By its name without prefix, the first of them; empty when absent.
    std::string_view operator[](std::string_view name) const;
    std::string_view qualified(std::string_view name) const;  // by its name with prefix
    bool truth(std::string_view name) const;                  // "1", "true", "on"

  private:
    const char** list_;
};

class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view) {}
    virtual void text(std::string_view) {}  // in pieces

    bool enough = false;  // set it to stop reading
};

class XmlReader {
  public:
    XmlReader(XmlHandler& handler, const Limits& limits);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    bool feed(std::string_view bytes);  // false: the handler has enough
    void finish();
    // Where the event being handled stands in the bytes fed so far; for those that copy bytes on.
    std::int64_t offset() const;
    std::int64_t length() const;
    bool utf8() const { return utf8_; }

  private:
    struct Callbacks;
    void parse(std::string_view bytes, bool last);

    XmlHandler& handler_;
    Limits limits_;
    XML_ParserStruct* parser_;
    unsigned depth_ = 0;
    std::int64_t fed_ = 0;
    bool utf8_ = true;          // as the declaration says
    std::exception_ptr error_;  // exceptions must not pass through the C library
};

// Text for XML: escaped, without what XML does not allow.
std::string xml_text(std::string_view text);

class Package;
void read_part(Package& package, std::string_view name, XmlHandler& handler, const Limits& limits);

}  // namespace zhiben::sheets
