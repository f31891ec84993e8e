#pragma once
// The fonts of official documents and their substitutes (docs/decisions/0010).

#include <string_view>

#include "kit/documents/document.hpp"

namespace zhiben::documents {

// The name that a docx carries; the reader's machine has it.
constexpr std::string_view docx_font(Font font) {
    switch (font) {
        case Font::fangsong: return "仿宋_GB2312";
        case Font::kaiti: return "楷体_GB2312";
        case Font::heiti: return "黑体";
        case Font::songti: return "宋体";
        case Font::title: return "方正小标宋简体";
    }
    return {};
}

// Families for drawing here, best first: the office's own if it is installed, then what may be given away (Fandol),
// then Noto, which has every character and the 宋: Fandol's regular and bold 宋 look the same to fontconfig.
struct Families {
    const char* names;
    bool bold = false;  // the substitute must be asked for in bold
};
constexpr Families pdf_families(Font font) {
    switch (font) {
        case Font::fangsong: return {"仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,FandolFang,Noto Serif CJK SC"};
        case Font::kaiti: return {"楷体_GB2312,KaiTi_GB2312,楷体,KaiTi,FandolKai,AR PL UKai CN,Noto Serif CJK SC"};
        case Font::heiti: return {"黑体,SimHei,FandolHei,Noto Sans CJK SC"};
        case Font::songti: return {"宋体,SimSun,Noto Serif CJK SC"};
        case Font::title: return {"方正小标宋简体,FZXiaoBiaoSong-B05S,Noto Serif CJK SC", true};
    }
    return {"Noto Serif CJK SC"};
}

}  // namespace zhiben::documents
