#pragma once
// Zip files made in memory: docx from nothing, or a template with some parts replaced.

#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;
struct zip_source;

namespace zhiben::documents {

class ZipBytes {
  public:
    ZipBytes();                                            // empty
    explicit ZipBytes(std::string_view original);          // with all that is in it; throws Problem when it is none
    void put(const std::string& name, std::string bytes);  // adds or replaces
    void remove(const std::string& name);                  // nothing happens when there is no such part
    std::string finish();

  private:
    struct Closer {
        void operator()(zip* it) const;
        void operator()(zip_source* it) const;
    };
    void open();
    std::string original_;
    std::map<std::string, std::string> parts_;  // libzip reads them at the end
    std::unique_ptr<zip_source, Closer> source_;
    std::unique_ptr<zip, Closer> zip_;
};

}  // namespace zhiben::documents
