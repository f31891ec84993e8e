#pragma once
// XML as text, every element closed, every text escaped.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zhiben::documents {

class XmlWriter {
  public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}
    XmlWriter& open(std::string_view name, Attributes attributes = {});
    XmlWriter& leaf(std::string_view name, Attributes attributes = {});
    XmlWriter& text(std::string_view text);
    XmlWriter& close();
    std::string finish();  // closes what is open

    // An element open as long as this lives.
    class Scope {
      public:
        Scope(XmlWriter& xml, std::string_view name, Attributes attributes = {}) : xml_(xml) {
            xml_.open(name, attributes);
        }
        ~Scope() { xml_.close(); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

      private:
        XmlWriter& xml_;
    };

  private:
    void begin(std::string_view name, Attributes attributes);
    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace zhiben::documents
