#include "kit/sheets/xlsx_styles.hpp"

#include <charconv>

#include "kit/sheets/annotate_parts.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::sheets {
namespace {

// Colours that nobody else uses, so that the cells of an earlier round are known again.
constexpr std::array<std::string_view, 2> colours{"FFFFF0B1", "FFFFC6C9"};  // warning, error
constexpr std::size_t longest_styles = 32 << 20;

// Where ` name="` stands in a tag, and the value behind it.
struct Found {
    std::size_t first = std::string::npos, value = 0, last = 0;
};
Found find_attribute(const std::string& tag, std::string_view name) {
    const std::size_t end = tag.find('>');
    for (std::size_t at = tag.find(name); at < end; at = tag.find(name, at + 1)) {
        std::size_t equals = at + name.size();
        while (equals < end && (tag[equals] == ' ' || tag[equals] == '\n')) ++equals;
        if (at == 0 || (tag[at - 1] != ' ' && tag[at - 1] != '\n' && tag[at - 1] != '\t' && tag[at - 1] != '\r') ||
            equals >= end || tag[equals] != '=')
            continue;
        const std::size_t quote = tag.find_first_of("\"'", equals);
        if (quote == std::string::npos) break;
        const std::size_t last = tag.find(tag[quote], quote + 1);
        if (last == std::string::npos) break;
        return {at, quote + 1, last};
    }
    return {};
}

}  // namespace

void set_attribute(std::string& tag, std::string_view name, std::string_view value) {
    if (const auto found = find_attribute(tag, name); found.first != std::string::npos) {
        tag.replace(found.value, found.last - found.value, value);
        return;
    }
    const std::size_t behind_name = tag.find_first_of(" \t\r\n/>", 1);
    tag.insert(behind_name, " " + std::string(name) + "=\"" + std::string(value) + "\"");
}

void remove_attribute(std::string& tag, std::string_view name) {
    if (const auto found = find_attribute(tag, name); found.first != std::string::npos)
        tag.erase(found.first - 1, found.last + 1 - (found.first - 1));
}

struct CellStyles::Handler : XmlHandler {
    CellStyles& styles;
    XmlReader* reader = nullptr;
    std::vector<std::string> our_fills{{}, {}};
    bool in_fills = false, in_styles = false;
    std::size_t fill = 0;
    std::int64_t style_start = 0;
    std::array<std::vector<std::size_t>, 2> ours;  // fills with our colours

    explicit Handler(CellStyles& the_styles) : styles(the_styles) {}

    void start(std::string_view name, const Attributes& attributes) override {
        const std::int64_t at = reader->offset(), behind = at + reader->length();
        if (name == "styleSheet") {
            const std::string_view tag = std::string_view(styles.bytes_).substr(static_cast<std::size_t>(at) + 1);
            styles.prefix_ = tag.substr(0, tag.find("styleSheet"));
        } else if (name == "fills") {
            in_fills = true;
            styles.fills_tag_ = at;
            styles.fills_tag_end_ = behind;
        } else if (name == "cellXfs") {
            in_styles = true;
            styles.styles_tag_ = at;
            styles.styles_tag_end_ = behind;
        } else if (name == "fgColor" && in_fills) {
            for (std::size_t which = 0; which < 2; ++which)
                if (attributes["rgb"] == colours[which]) ours[which].push_back(styles.fills_);
        } else if (name == "xf" && in_styles) {
            style_start = at;
            std::size_t of = 0;
            const auto id = attributes["fillId"];
            std::from_chars(id.data(), id.data() + id.size(), of);
            styles.fill_of_style_.push_back(of);
        }
    }
    void end(std::string_view name) override {
        const std::int64_t at = reader->offset(), behind = at + reader->length();
        if (name == "fills") {
            in_fills = false;
            styles.fills_end_ = at;
        } else if (name == "fill" && in_fills) {
            ++styles.fills_;
        } else if (name == "xf" && in_styles) {
            styles.styles_.push_back(styles.bytes_.substr(static_cast<std::size_t>(style_start),
                                                          static_cast<std::size_t>(behind - style_start)));
        } else if (name == "cellXfs") {
            in_styles = false;
            styles.styles_end_ = at;
        }
    }
};

CellStyles::CellStyles(Package& package, const std::string& path, const Limits& limits) {
    package.stream(path, [&](std::string_view piece) {
        bytes_ += piece;
        if (bytes_.size() > longest_styles) throw too_large("单元格样式过多");
        return true;
    });
    Handler handler(*this);
    XmlReader reader(handler, limits);
    handler.reader = &reader;
    reader.feed(bytes_);
    reader.finish();
    if (!reader.utf8() || styles_end_ <= styles_tag_end_ || fills_end_ <= fills_tag_end_) throw CannotKeep{};

    // What was coloured in an earlier round goes back to the style that is the same but for its fill.
    plain_.resize(styles_.size());
    std::map<std::string, std::size_t> by_rest;
    const auto is_ours = [&](std::size_t style) {
        for (const auto& fills : handler.ours)
            for (const std::size_t fill : fills)
                if (fill == fill_of_style_[style]) return true;
        return false;
    };
    const auto rest_of = [&](std::size_t style) {
        std::string rest = styles_[style];
        remove_attribute(rest, "fillId");
        remove_attribute(rest, "applyFill");
        return rest;
    };
    const bool any = !handler.ours[0].empty() || !handler.ours[1].empty();
    for (std::size_t style = 0; style < styles_.size(); ++style) {
        plain_[style] = style;
        if (any && !is_ours(style)) by_rest.emplace(rest_of(style), style);
    }
    const std::size_t known = styles_.size();
    for (std::size_t style = 0; any && style < known; ++style) {
        if (!is_ours(style)) continue;
        const auto rest = rest_of(style);
        auto found = by_rest.find(rest);
        if (found == by_rest.end()) found = by_rest.emplace(rest, add(with_fill(styles_[style], 0))).first;
        plain_[style] = found->second;
    }
    for (std::size_t which = 0; which < 2; ++which) {
        our_fill_[which] = handler.ours[which].empty() ? fills_ + which : handler.ours[which].front();
        fills_added_ = fills_added_ || handler.ours[which].empty();
    }
    if (fills_added_) our_fill_ = {fills_, fills_ + 1};
}

std::size_t CellStyles::add(std::string style) {
    added_.push_back(std::move(style));
    return styles_.size() + added_.size() - 1;
}

std::string CellStyles::with_fill(const std::string& style, std::size_t fill) const {
    std::string made = style;
    set_attribute(made, "fillId", std::to_string(fill));
    set_attribute(made, "applyFill", "1");
    return made;
}

std::size_t CellStyles::marked(std::size_t style, Severity severity) {
    const std::size_t base = original(style);
    const auto key = std::pair(base, static_cast<int>(severity));
    if (const auto found = twins_.find(key); found != twins_.end()) return found->second;
    const std::string none = "<" + tag("xf") + " numFmtId=\"0\" fontId=\"0\" borderId=\"0\"/>";
    const std::string& like = base < styles_.size()                   ? styles_[base]
                              : base - styles_.size() < added_.size() ? added_[base - styles_.size()]
                                                                      : none;
    const std::size_t made = add(with_fill(like, our_fill_[static_cast<std::size_t>(severity)]));
    twins_.emplace(key, made);
    return made;
}

std::size_t CellStyles::problem_text() {
    const auto [found, fresh] = twins_.emplace(std::pair(0, -1), 0);
    if (fresh)
        found->second = add("<" + tag("xf") +
                            " numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>");
    return found->second;
}

std::size_t CellStyles::problem_header() {
    const auto [found, fresh] = twins_.emplace(std::pair(0, -2), 0);
    if (fresh)
        found->second = add("<" + tag("xf") + " numFmtId=\"49\" fontId=\"0\" fillId=\"" + std::to_string(our_fill_[1]) +
                            "\" borderId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>");
    return found->second;
}

std::string CellStyles::xml() const {
    const auto piece = [&](std::int64_t first, std::int64_t last) {
        return bytes_.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
    };
    const auto size = static_cast<std::int64_t>(bytes_.size());
    std::string fills;
    if (fills_added_) {
        fills = piece(fills_tag_, fills_tag_end_);
        set_attribute(fills, "count", std::to_string(fills_ + 2));
        fills += piece(fills_tag_end_, fills_end_);
        for (const auto colour : colours)
            fills += "<" + tag("fill") + "><" + tag("patternFill") + " patternType=\"solid\"><" + tag("fgColor") +
                     " rgb=\"" + std::string(colour) + "\"/><" + tag("bgColor") + " indexed=\"64\"/></" +
                     tag("patternFill") + "></" + tag("fill") + ">";
    } else {
        fills = piece(fills_tag_, fills_end_);
    }
    std::string styles = piece(styles_tag_, styles_tag_end_);
    set_attribute(styles, "count", std::to_string(styles_.size() + added_.size()));
    styles += piece(styles_tag_end_, styles_end_);
    for (const auto& style : added_) styles += style;
    return piece(0, fills_tag_) + fills + piece(fills_end_, styles_tag_) + styles + piece(styles_end_, size);
}

}  // namespace zhiben::sheets
