#pragma once
#include <memory>
#include <string>

namespace zhiben::app {

// A zip written beside and renamed when whole, readable by its owner only. Throws Problem: for a name that is taken, a
// file that cannot be read, a full disk.
class ZipOut {
  public:
    explicit ZipOut(std::string file);
    ~ZipOut();  // without finish() nothing is left
    ZipOut(const ZipOut&) = delete;
    ZipOut& operator=(const ZipOut&) = delete;

    void add(const std::string& name, const std::string& path);  // read when the zip is finished
    void finish();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace zhiben::app
