#pragma once
#include <sys/stat.h>

#include <memory>
#include <string>

namespace zhiben::app {

// While there is one, what is written can be read by its owner only: it holds personal data, or the key to it.
class OwnerOnly {
  public:
    OwnerOnly() : before_(::umask(0077)) {}
    ~OwnerOnly() { ::umask(before_); }
    OwnerOnly(const OwnerOnly&) = delete;
    OwnerOnly& operator=(const OwnerOnly&) = delete;

  private:
    mode_t before_;
};

// A zip written beside and renamed when whole; what is made for it meanwhile is for its owner only, as it is. Throws
// Problem: for a name that is taken, a file that cannot be read, a full disk.
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
