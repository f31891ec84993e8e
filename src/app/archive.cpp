#include "app/archive.hpp"

#include <filesystem>
#include <fstream>

#include "app/zip_out.hpp"
#include "features/reporting/period.hpp"
#include "features/reporting/reports.hpp"
#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/form.hpp"
#include "kit/records/sheet_export.hpp"
#include "kit/records/store.hpp"
#include "kit/sheets/xml.hpp"
#include "kit/work/history.hpp"

namespace zhiben::app {
namespace {

namespace fs = std::filesystem;
using sheets::xml_text;  // what it escapes is what HTML needs escaped

constexpr std::size_t rows_a_page = 1000;
constexpr const char* head =
    "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><style>body{font:14px/1.6 sans-serif;margin:2em}"
    "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:2px 8px;text-align:left;vertical-align:top}"
    "th{background:#e8eef7;position:sticky;top:0}</style>";

std::string link(const std::string& to, const std::string& text) {
    return "<a href=\"" + xml_text(to) + "\">" + xml_text(text) + "</a>";
}

// What goes into the zip is written into a folder beside it first, and taken away at the end whatever happens.
class Room {
  public:
    explicit Room(std::string folder) : folder_(std::move(folder)) { fs::create_directories(folder_); }
    ~Room() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    std::string path(const std::string& name) const {
        const fs::path out = fs::path(folder_) / name;
        fs::create_directories(out.parent_path());
        return out.string();
    }
    const std::string& folder() const { return folder_; }

  private:
    std::string folder_;
};

class Page {
  public:
    Page(const Room& room, const std::string& name, const std::string& title) : file_(room.path(name)) {
        file_ << head << "<title>" << xml_text(title) << "</title><h1>" << xml_text(title) << "</h1>";
    }
    std::ofstream& out() { return file_; }
    void done() {
        if (!file_.flush()) throw Problem(Stop::malformed, "archive", "写不下档案，磁盘可能已满");
    }

  private:
    std::ofstream file_;
};

struct Ledger {
    std::string name, label;
    std::int64_t rows = 0;
};

std::string page_name(const std::string& kind, std::int64_t page) {
    return kind + (page > 1 ? "-" + std::to_string(page) : "") + ".html";
}

void write_row(std::ofstream& out, const records::Kind& kind, const records::Record& record,
               const records::Labels& labels) {
    out << "<tr>";
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const records::Field& field = kind.fields[i];
        const auto titles = labels.find(field.refers);
        out << "<td>"
            << xml_text(
                   records::value_text(field, record.values[i], titles == labels.end() ? nullptr : &titles->second));
    }
    out << "\n";
}

// One kind: pages, JSON lines, workbook.
Ledger write_ledger(ReadTx& tx, const Room& room, const records::Kind& kind) {
    Ledger ledger{kind.name, kind.label, 0};
    std::ofstream lines(room.path("ledgers/" + kind.name + ".jsonl"));
    records::Filter filter{.limit = rows_a_page};
    std::int64_t number = 0;
    do {
        const records::Page found = records::list(tx, kind, filter);
        const records::Labels labels = records::labels(tx, kind, found.items);
        ++number;
        Page page(room, "ledgers/" + page_name(kind.name, number), kind.label);
        page.out() << "<p>" << link("../index.html", "目录");
        if (number > 1) page.out() << " " << link(page_name(kind.name, number - 1), "上一页");
        if (!found.next.empty()) page.out() << " " << link(page_name(kind.name, number + 1), "下一页");
        page.out() << "<table><tr>";
        for (const records::Field& field : kind.fields) page.out() << "<th>" << xml_text(field.label);
        page.out() << "\n";
        for (const records::Record& record : found.items) {
            write_row(page.out(), kind, record, labels);
            lines << records::to_json(kind, record, labels).dump() << "\n";
            ++ledger.rows;
        }
        page.out() << "</table>";
        page.done();
        filter.after = found.next;
    } while (!filter.after.empty());
    records::export_workbook(tx, kind, {}, room.path("ledgers/" + kind.name + ".xlsx"));
    return ledger;
}

void write_history_lines(ReadTx& tx, const Room& room) {
    std::ofstream lines(room.path("history/history.jsonl"));
    tx.sql().stream(
        db::Query("select seq, at, actor_name, door, action, kind, record, before, after, digest from history "
                  "order by seq"),
        [&](const db::Row& row) {
            lines << Json::object()
                         .set("seq", row.integer(0))
                         .set("at", row.integer(1))
                         .set("actor", row.text(2))
                         .set("door", row.text(3))
                         .set("action", row.text(4))
                         .set("kind", row.text(5))
                         .set("record", row.text(6))
                         .set("before", row.text(7))
                         .set("after", row.text(8))
                         .set("digest", row.text(9))
                         .dump()
                  << "\n";
        });
    std::ofstream seals(room.path("history/seals.jsonl"));
    tx.sql().stream(db::Query("select number, first_seq, last_seq, lines, seal, at from seals order by number"),
                    [&](const db::Row& row) {
                        seals << Json::object()
                                     .set("number", row.integer(0))
                                     .set("first", row.integer(1))
                                     .set("last", row.integer(2))
                                     .set("lines", row.integer(3))
                                     .set("seal", row.text(4))
                                     .set("at", row.integer(5))
                                     .dump()
                              << "\n";
                    });
}

// So that a browser shows it.
std::string ending(std::string_view mime) {
    const std::size_t slash = mime.find('/');
    return slash == std::string_view::npos ? std::string() : "." + std::string(mime.substr(slash + 1));
}

// The attachments, each once by its content, and the page that says whose they are.
std::int64_t add_originals(ReadTx& tx, const Room& room, ZipOut& zip) {
    Page page(room, "originals.html", "原始材料");
    page.out() << "<p>" << link("index.html", "目录")
               << "<table><tr><th>文件<th>台账<th>记录<th>上传人<th>时间<th>SHA-256\n";
    std::int64_t count = 0;
    std::string last;
    tx.sql().each(
        db::Query("select hash, name, kind, record, by_name, at, mime from attachments where removed_at is null "
                  "order by hash, at"),
        [&](const db::Row& row) {
            const std::string hash(row.text(0)), name = "originals/" + hash + ending(row.text(6));
            const std::string path = files::path_of(tx.context().files, hash);
            if (hash != last && fs::exists(path)) zip.add(name, path);
            last = hash;
            page.out() << "<tr><td>" << link(name, std::string(row.text(1))) << "<td>" << xml_text(row.text(2))
                       << "<td>" << xml_text(row.text(3)) << "<td>" << xml_text(row.text(4)) << "<td>"
                       << Instant{row.integer(5)}.local() << "<td>" << hash << "\n";
            ++count;
        });
    page.out() << "</table>";
    page.done();
    return count;
}

std::string annex_name(int number) { return "annexes/annex" + std::to_string(number) + ".xlsx"; }

void write_index(ReadTx& tx, const Room& room, const std::vector<Ledger>& ledgers, const std::vector<int>& annexes,
                 std::int64_t originals) {
    Page page(room, "index.html", "有限空间作业治本攻坚行动档案");
    std::ofstream& out = page.out();
    out << "<p>截至 " << tx.now().local()
        << "。本档案不依赖程序：台账可在浏览器里翻阅，也有工作簿（xlsx）和 JSON（每行一条记录）。"
           "身份证号、电话等号码已打码。<h2>附件</h2><ul>";
    for (const int number : annexes) out << "<li>" << link(annex_name(number), "附件" + std::to_string(number));
    out << "</ul><h2>台账</h2><table><tr><th>台账<th>记录数<th>工作簿<th>JSON\n";
    for (const Ledger& one : ledgers)
        out << "<tr><td>" << link("ledgers/" + page_name(one.name, 1), one.label) << "<td>" << one.rows << "<td>"
            << link("ledgers/" + one.name + ".xlsx", "xlsx") << "<td>" << link("ledgers/" + one.name + ".jsonl", "JSON")
            << "\n";
    out << "</table><h2>原始材料</h2><p>" << link("originals.html", std::to_string(originals) + " 份")
        << "，按内容只存一份，文件名是内容的 SHA-256。<h2>历史和封存</h2><p>" << link("history/history.jsonl", "历史")
        << "（每行一次改动，含改前改后）、" << link("history/seals.jsonl", "封存链")
        << "。每行历史有 SM3 校验值；每块封存值是上一块封存值与本块各行“行号:校验值”相连的 SM3。"
           "最后一块的封存值：<code>"
        << xml_text(newest_seal(tx.sql())) << "</code>";
    page.done();
}

void add_all(ZipOut& zip, const Room& room) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(room.folder()))
        if (entry.is_regular_file()) zip.add(fs::relative(entry.path(), room.folder()).string(), entry.path().string());
}

}  // namespace

void archive(Product& product, const std::string& file) {
    ZipOut zip(file);
    const Room room(file + ".room-" + random_hex(4));
    while (seal_history(product.database(), product.clock().now()) > 0) {
    }
    product.work().read(product.system("command"), [&](ReadTx& tx) {
        std::vector<Ledger> ledgers;
        for (const records::KindPtr& kind : tx.kinds().all())
            if (tx.actor().is_any(kind->readers)) ledgers.push_back(write_ledger(tx, room, *kind));
        std::vector<int> annexes;
        for (int number = 1; number < 10; ++number) {
            if (number > 2 && !reporting::find_period_annex(number)) continue;
            annexes.push_back(number);
            reporting::Asked asked;
            asked.until = tx.today();
            reporting::write_annex(tx, product.figures(), number, room.path(annex_name(number)), asked);
        }
        write_history_lines(tx, room);
        const std::int64_t originals = add_originals(tx, room, zip);
        write_index(tx, room, ledgers, annexes, originals);
    });
    add_all(zip, room);
    zip.finish();
}

}  // namespace zhiben::app
