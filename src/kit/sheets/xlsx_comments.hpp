#pragma once
// The comments of one sheet of an xlsx: theirs are kept, ours of an earlier round taken away, new ones put in.

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kit/sheets/annotate.hpp"
#include "kit/sheets/package.hpp"

namespace zhiben::sheets {

class SheetComments {
  public:
    // Existing parts; empty paths when the sheet has none yet.
    void read(Package& package, const std::string& comments, const std::string& drawing, const Limits& limits);
    void add(int row, int column, std::string_view text);  // once a cell
    bool changed() const { return !ours_.empty() || !dropped_.empty() || touched_; }
    bool any() const { return !ours_.empty() || !theirs_.empty(); }
    std::string comments_xml(std::string_view main_space) const;
    // number: of the sheet, so that shapes of different sheets have different ids
    std::string drawing_xml(int number) const;

  private:
    struct Handler;
    struct Comment {
        std::string reference, author, inside;  // inside: the text element's content, as XML
        std::string addition = {};              // ours, to stand below theirs
    };
    struct Ours {
        int row, column;
        std::string text;
    };
    std::vector<Comment> theirs_;
    std::unordered_map<std::string, std::size_t> theirs_at_;  // by reference
    std::vector<Ours> ours_;
    std::set<std::pair<int, int>> dropped_;  // places of our earlier comments: their shapes go
    bool touched_ = false;                   // one of theirs carries, or carried, our addition
    std::string prefix_, name_space_, drawing_;
};

}  // namespace zhiben::sheets
