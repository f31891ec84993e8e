// Annotates an xlsx by rewriting only the parts that change: the sheets with marks (bytes copied on but for the cells
// in question), styles, comments with their drawings, and the lists that name those parts.

#include <zip.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "kit/sheets/annotate_parts.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/sheet_rewriter.hpp"
#include "kit/sheets/xlsx_comments.hpp"
#include "kit/sheets/xlsx_parts.hpp"
#include "kit/sheets/xlsx_styles.hpp"

namespace zhiben::sheets {
namespace {

constexpr const char* types_path = "[Content_Types].xml";
constexpr std::string_view comments_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr std::string_view drawing_type = "application/vnd.openxmlformats-officedocument.vmlDrawing";

[[noreturn]] void cannot_write() {
    throw Problem(Stop::internal, "workbook_not_written", "带标注的工作簿没有写成。请检查服务器的磁盘空间后再试。");
}

// Files that go when the work is done or has failed.
struct Scratch {
    std::vector<std::string> paths;
    std::string make(const std::string& path) { return paths.emplace_back(path); }
    ~Scratch() {
        for (const auto& path : paths) {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    }
};

// The package being changed: parts from memory or from files, all else copied as it is packed.
class Output {
  public:
    explicit Output(const std::string& path) {
        int error = 0;
        zip_ = zip_open(path.c_str(), 0, &error);
        if (!zip_) throw damaged("文件不完整或已损坏");
    }
    ~Output() {
        if (zip_) zip_discard(zip_);
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void put(const std::string& name, std::string text) {
        const auto& kept = texts_.emplace_back(std::make_unique<std::string>(std::move(text)));
        put(name, zip_source_buffer(zip_, kept->data(), kept->size(), 0));
    }
    void put_file(const std::string& name, const std::string& path) {
        put(name, zip_source_file(zip_, path.c_str(), 0, -1));
    }
    void close() {
        if (zip_close(zip_) != 0) cannot_write();
        zip_ = nullptr;
    }

  private:
    void put(const std::string& name, zip_source_t* source) {
        if (!source) cannot_write();
        // Deleted and added, not replaced: a replaced entry keeps libzip's slowest level whatever is asked for.
        const auto known = zip_name_locate(zip_, name.c_str(), ZIP_FL_NOCASE);
        if (known >= 0) zip_delete(zip_, static_cast<zip_uint64_t>(known));
        const auto index = zip_file_add(zip_, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            cannot_write();
        }
        zip_set_file_compression(zip_, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1);  // fast: it is read once
    }

    zip_t* zip_ = nullptr;
    std::vector<std::unique_ptr<std::string>> texts_;
};

std::string whole_part(Package& package, const std::string& path) {
    return package.has(path) ? package.head(path, 16 << 20) : std::string();
}

// Puts `element` before the end tag of the outermost element.
void append_element(std::string& xml, const std::string& element) {
    const auto end = xml.rfind("</");
    if (end != std::string::npos) return void(xml.insert(end, element));
    const auto empty = xml.rfind("/>");  // <Relationships …/>
    const auto open = xml.rfind('<', empty);
    if (empty == std::string::npos || open == std::string::npos) throw damaged("部件之间的关系不完整");
    const std::string name = xml.substr(open + 1, xml.find_first_of(" \t\r\n/", open + 1) - open - 1);
    xml.replace(empty, 2, ">" + element + "</" + name + ">");
}

std::string prefix_of_root(const std::string& xml, std::string_view root) {
    const auto at = xml.find(root);
    const auto open = at == std::string::npos ? at : xml.rfind('<', at);
    return open == std::string::npos ? std::string() : xml.substr(open + 1, at - open - 1);
}

class Annotator {
  public:
    Annotator(const std::string& original, const std::string& part, const Marks& marks, const AnnotateOptions& options,
              Scratch& scratch)
        : marks_(marks),
          options_(options),
          scratch_(scratch),
          part_(part),
          places_(problem_places(original, marks, options)),
          package_(original, options.limits),
          book_(xlsx_workbook(package_, options.limits)),
          output_(part) {
        if (book_.styles.empty()) throw CannotKeep{};
        types_ = whole_part(package_, types_path);
    }

    Annotated run() {
        CellStyles styles(package_, book_.styles, options_.limits);
        for (std::size_t sheet = 0; sheet < book_.sheets.size() && sheet < places_.size(); ++sheet)
            if (places_[sheet] && !book_.sheets[sheet].path.empty())
                one_sheet(static_cast<int>(sheet), *places_[sheet], styles);
        if (styles.changed()) output_.put(book_.styles, styles.xml());
        output_.put(types_path, types_);
        output_.close();
        return done_;
    }

  private:
    void one_sheet(int index, const ProblemPlace& place, CellStyles& styles) {
        MarkedRows rows(marks_, index, place.header);
        if (!rows.next_row() && !place.had_one) return;  // nothing to say, nothing to take away
        const std::string& path = book_.sheets[static_cast<std::size_t>(index)].path;
        const auto links = relationships(package_, path, options_.limits);
        std::string comments_path, drawing_path;
        for (const auto& link : links) {
            if (link.type == "comments" && package_.has(link.target)) comments_path = link.target;
            if (link.type == "vmlDrawing" && package_.has(link.target)) drawings_[link.id] = link.target;
        }
        const std::string rewritten = scratch_.make(part_ + ".sheet" + std::to_string(index));
        SheetComments comments;
        const std::string drawing_id = find_drawing_id(path);
        if (const auto found = drawings_.find(drawing_id); found != drawings_.end()) drawing_path = found->second;
        drawings_.clear();
        comments.read(package_, comments_path, drawing_path, options_.limits);

        const bool new_drawing = drawing_path.empty() && (comments.any() || rows.any_cell());
        SheetRewriter rewriter(std::move(rows), place, styles, options_.limits);
        rewriter.on_mark = [&](int row, const MarkedCell& cell) {
            ++done_.cells;
            if (done_.comments >= options_.comments) return;
            ++done_.comments;
            comments.add(row, cell.column, cell.text);
        };
        rewriter.drawing_id = new_drawing ? "rIdZhiben1" : "";
        rewriter.rewrite(package_, path, rewritten);
        done_.rows += rewriter.problem_rows();
        output_.put_file(path, rewritten);

        if (!comments.changed() && !new_drawing) return;
        const std::string number = std::to_string(index + 1);
        std::string links_xml = whole_part(package_, relationships_path(path));
        const std::string relation_space = rewriter.relation_space();
        if (links_xml.empty())
            links_xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
                "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        const std::string link_prefix = prefix_of_root(links_xml, "Relationships");
        if (comments_path.empty()) {
            comments_path = "xl/zhiben_comments" + number + ".xml";
            append_element(links_xml, "<" + link_prefix + "Relationship Id=\"rIdZhiben2\" Type=\"" + relation_space +
                                          "/comments\" Target=\"/" + comments_path + "\"/>");
            name_type(comments_path, comments_type);
        }
        if (new_drawing) {
            drawing_path = "xl/drawings/zhibenDrawing" + number + ".vml";
            append_element(links_xml, "<" + link_prefix + "Relationship Id=\"rIdZhiben1\" Type=\"" + relation_space +
                                          "/vmlDrawing\" Target=\"/" + drawing_path + "\"/>");
            name_type(drawing_path, drawing_type);
        }
        output_.put(relationships_path(path), links_xml);
        output_.put(comments_path, comments.comments_xml(rewriter.main_space()));
        if (!drawing_path.empty()) output_.put(drawing_path, comments.drawing_xml(index));
    }

    void name_type(const std::string& path, std::string_view type) {
        append_element(types_, "<" + prefix_of_root(types_, "Types") + "Override PartName=\"/" + path +
                                   "\" ContentType=\"" + std::string(type) + "\"/>");
    }

    // Which relationship the sheet's <legacyDrawing> names: it stands near the end, behind the rows.
    std::string find_drawing_id(const std::string& path) {
        std::string window, id;
        package_.stream(path, [&](std::string_view piece) {
            window.append(piece);
            const auto at = window.rfind("legacyDrawing ");
            if (at != std::string::npos && window.find('>', at) != std::string::npos) {
                const auto name = window.find(":id=", at);
                if (name != std::string::npos && name < window.find('>', at))
                    id = window.substr(name + 5, window.find(window[name + 4], name + 5) - name - 5);
            }
            window.erase(0, window.size() > 1000 ? window.size() - 1000 : 0);
            return true;
        });
        return id;
    }

    const Marks& marks_;
    const AnnotateOptions& options_;
    Scratch& scratch_;
    std::string part_, types_;
    std::vector<std::optional<ProblemPlace>> places_;
    Package package_;
    XlsxWorkbook book_;
    Output output_;
    std::map<std::string, std::string> drawings_;
    Annotated done_;
};

}  // namespace

Annotated annotate_xlsx(const std::string& original, const std::string& out, const Marks& marks,
                        const AnnotateOptions& options) {
    Scratch scratch;
    const std::string part = scratch.make(out + ".part");
    std::error_code error;
    std::filesystem::copy_file(original, part, std::filesystem::copy_options::overwrite_existing, error);
    if (error) cannot_write();
    std::filesystem::permissions(part, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    const Annotated done = Annotator(original, part, marks, options, scratch).run();
    std::filesystem::rename(part, out, error);
    if (error) cannot_write();
    return done;
}

}  // namespace zhiben::sheets
