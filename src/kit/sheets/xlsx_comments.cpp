#include "kit/sheets/xlsx_comments.hpp"

#include <charconv>

#include "kit/base/text.hpp"
#include "kit/sheets/annotate_parts.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::sheets {
namespace {

constexpr std::size_t longest_part = 64 << 20;
constexpr std::string_view our_run = "【检查】";  // begins what we add below a comment of theirs

std::string whole_part(Package& package, const std::string& path) {
    std::string bytes;
    package.stream(path, [&](std::string_view piece) {
        bytes += piece;
        if (bytes.size() > longest_part) throw too_large("批注过多");
        return true;
    });
    return bytes;
}

std::pair<int, int> place_of(std::string_view reference) {
    int column = 0, row = 0;
    std::size_t at = 0;
    for (; at < reference.size() && at < 4 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        column = column * 26 + (reference[at] - 'A' + 1);
    std::from_chars(reference.data() + at, reference.data() + reference.size(), row);
    return {row - 1, column - 1};
}

// The number inside <x:Row>5</x:Row> of a shape; -1 when there is none.
int number_in(std::string_view shape, std::string_view element) {
    const auto open = shape.find(element);
    if (open == std::string_view::npos) return -1;
    std::size_t at = open + element.size();
    while (at < shape.size() && (shape[at] == ' ' || shape[at] == '\n' || shape[at] == '\r' || shape[at] == '\t')) ++at;
    int number = -1;
    std::from_chars(shape.data() + at, shape.data() + shape.size(), number);
    return number;
}

void append_shape(std::string& out, int id, int row, int column) {
    const auto n = [](int value) { return std::to_string(value); };
    out += "<v:shape id=\"_x0000_s" + n(id) +
           "\" type=\"#_x0000_t202\" "
           "style=\"position:absolute;margin-left:59pt;margin-top:1pt;width:180pt;height:60pt;z-index:1;"
           "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow "
           "on=\"t\" color=\"black\" "
           "obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div "
           "style=\"text-align:left\"></div>"
           "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" +
           n(column + 1) + ", 15, " + n(row) + ", 2, " + n(column + 4) + ", 15, " + n(row + 4) +
           ", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + n(row) + "</x:Row><x:Column>" + n(column) +
           "</x:Column></x:ClientData></v:shape>\n";
}

}  // namespace

struct SheetComments::Handler : XmlHandler {
    SheetComments& sheet;
    const std::string& bytes;
    XmlReader* reader = nullptr;
    std::vector<std::string> authors;
    Comment comment;
    std::string collected;
    bool in_author = false, in_comment = false, in_text = false, in_run = false, mine = false, ours_inside = false;
    std::int64_t text_start = 0, run_start = 0, kept_until = 0;

    Handler(SheetComments& the_sheet, const std::string& the_bytes) : sheet(the_sheet), bytes(the_bytes) {}

    std::string piece(std::int64_t first, std::int64_t last) const {
        return first < last ? bytes.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first))
                            : std::string();
    }
    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "comments") {
            const std::string_view tag = std::string_view(bytes).substr(static_cast<std::size_t>(reader->offset()) + 1);
            sheet.prefix_ = tag.substr(0, tag.find("comments"));
            const auto bare = sheet.prefix_.substr(0, sheet.prefix_.size() - (sheet.prefix_.empty() ? 0 : 1));
            sheet.name_space_ = attributes.qualified(bare.empty() ? "xmlns" : "xmlns:" + bare);
        } else if (name == "author") {
            in_author = true;
            collected.clear();
        } else if (name == "comment") {
            std::size_t author = 0;
            const auto id = attributes["authorId"];
            std::from_chars(id.data(), id.data() + id.size(), author);
            comment = {
                std::string(attributes["ref"]), author < authors.size() ? authors[author] : std::string(), {}, {}};
            mine = comment.author == comment_author;
            in_comment = true;
        } else if (name == "text" && in_comment) {
            in_text = true;
            text_start = kept_until = reader->offset() + reader->length();
        } else if (name == "r" && in_text) {
            in_run = true;
            run_start = reader->offset();
            collected.clear();
        }
    }
    void end(std::string_view name) override {
        if (name == "author" && in_author) {
            in_author = false;
            authors.push_back(collected);
        } else if (name == "r" && in_run) {
            in_run = false;
            if (trimmed(collected).starts_with(our_run)) {
                comment.inside += piece(kept_until, run_start);
                kept_until = reader->offset() + reader->length();
                sheet.touched_ = true;
            }
        } else if (name == "text" && in_text) {
            in_text = false;
            comment.inside += piece(kept_until, reader->offset());
        } else if (name == "comment") {
            in_comment = false;
            if (mine) {
                sheet.dropped_.insert(place_of(comment.reference));
            } else {
                sheet.theirs_at_.emplace(comment.reference, sheet.theirs_.size());
                sheet.theirs_.push_back(std::move(comment));
            }
        }
    }
    void text(std::string_view part) override {
        if ((in_author || in_run) && collected.size() < 10'000) collected += part;
    }
};

void SheetComments::read(Package& package, const std::string& comments, const std::string& drawing,
                         const Limits& limits) {
    if (!comments.empty()) {
        const std::string bytes = whole_part(package, comments);
        Handler handler(*this, bytes);
        XmlReader reader(handler, limits);
        handler.reader = &reader;
        reader.feed(bytes);
        reader.finish();
    }
    if (!drawing.empty()) drawing_ = whole_part(package, drawing);
}

void SheetComments::add(int row, int column, std::string_view text) {
    const std::string reference = cell_name(row, column);
    if (const auto found = theirs_at_.find(reference); found != theirs_at_.end()) {
        auto& comment = theirs_[found->second];
        if (comment.author.starts_with("tc=")) return;  // a threaded comment of Excel 365: its text is kept elsewhere
        comment.addition = text;
        touched_ = true;
        return;
    }
    ours_.push_back({row, column, std::string(text)});
}

std::string SheetComments::comments_xml(std::string_view main_space) const {
    const std::string& p = prefix_;
    const std::string bare = p.empty() ? "" : ":" + p.substr(0, p.size() - 1);
    std::vector<std::string> authors;
    const auto author_id = [&](const std::string& name) {
        for (std::size_t at = 0; at < authors.size(); ++at)
            if (authors[at] == name) return std::to_string(at);
        authors.push_back(name);
        return std::to_string(authors.size() - 1);
    };
    std::string list;
    for (const auto& comment : theirs_) {
        list += "<" + p + "comment ref=\"" + xml_text(comment.reference) + "\" authorId=\"" +
                author_id(comment.author) + "\"><" + p + "text>" + comment.inside;
        if (!comment.addition.empty())
            list += "<" + p + "r><" + p + "t xml:space=\"preserve\">\n" + std::string(our_run) +
                    xml_text(comment.addition) + "</" + p + "t></" + p + "r>";
        list += "</" + p + "text></" + p + "comment>";
    }
    if (!ours_.empty()) {
        const std::string ours = author_id(comment_author);
        for (const auto& comment : ours_)
            list += "<" + p + "comment ref=\"" + cell_name(comment.row, comment.column) + "\" authorId=\"" + ours +
                    "\"><" + p + "text><" + p + "t xml:space=\"preserve\">" + xml_text(comment.text) + "</" + p +
                    "t></" + p + "text></" + p + "comment>";
    }
    std::string names;
    for (const auto& author : authors) names += "<" + p + "author>" + xml_text(author) + "</" + p + "author>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + p + "comments xmlns" + bare + "=\"" +
           (name_space_.empty() ? std::string(main_space) : name_space_) + "\"><" + p + "authors>" + names + "</" + p +
           "authors><" + p + "commentList>" + list + "</" + p + "commentList></" + p + "comments>";
}

std::string SheetComments::drawing_xml(int number) const {
    std::string kept = drawing_;
    // Shapes of comments that are gone. After the workbook went through Excel only row and column tell which they are.
    for (std::size_t open = kept.find("<v:shape "); open != std::string::npos && !dropped_.empty();) {
        const std::size_t close = kept.find("</v:shape>", open);
        if (close == std::string::npos) break;
        const std::size_t behind = close + std::string_view("</v:shape>").size();
        const std::string_view shape = std::string_view(kept).substr(open, behind - open);
        const bool note = shape.find("ObjectType=\"Note\"") != std::string_view::npos;
        if (note && dropped_.contains({number_in(shape, "<x:Row>"), number_in(shape, "<x:Column>")})) {
            kept.erase(open, behind - open);
            open = kept.find("<v:shape ", open);
        } else {
            open = kept.find("<v:shape ", behind);
        }
    }
    constexpr std::string_view shape_type =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
        "path=\"m,l,21600r21600,l21600,xe\"><v:stroke "
        "joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>\n";
    // Shape ids come in blocks of 1024, which the drawing lists: our blocks lie far above those of any program.
    const int first_block = 2000 + number * 64;
    std::string shapes;
    int count = 0;
    for (const auto& comment : ours_) append_shape(shapes, first_block * 1024 + ++count, comment.row, comment.column);
    const std::size_t end = kept.rfind("</xml>");
    if (end != std::string::npos) {
        if (kept.find("id=\"_x0000_t202\"") == std::string::npos) shapes.insert(0, shape_type);
        kept.insert(end, shapes);
        return kept;
    }
    std::string blocks;
    for (int block = 0; block <= count / 1024; ++block)
        blocks += (block ? "," : "") + std::to_string(first_block + block);
    return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
           "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" "
           "data=\"" +
           blocks + "\"/></o:shapelayout>\n" + std::string(shape_type) + shapes + "</xml>";
}

}  // namespace zhiben::sheets
