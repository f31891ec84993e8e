#pragma once
// A csv's bytes as UTF-8, in pieces, whatever they were written in: UTF-8 with or without BOM, UTF-16 with BOM,
// GB18030.

#include <cstdint>
#include <fstream>
#include <memory>
#include <string>

namespace zhiben::sheets {

class CsvText {
  public:
    explicit CsvText(const std::string& path);  // throws Problem when it is no text
    ~CsvText();
    CsvText(const CsvText&) = delete;
    CsvText& operator=(const CsvText&) = delete;

    bool next(std::string& piece);  // false at the end
    bool gb18030() const { return encoding_ == Encoding::gb18030; }

  private:
    enum class Encoding { utf8, utf16_little, utf16_big, gb18030 };
    void convert(std::string& piece, bool last);

    std::ifstream file_;
    Encoding encoding_ = Encoding::utf8;
    void* converter_ = nullptr;  // iconv_t
    std::string carried_;        // the bytes of a character cut by the end of a piece
    bool ended_ = false;
};

}  // namespace zhiben::sheets
