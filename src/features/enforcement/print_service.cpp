#include "features/enforcement/print_service.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "features/enforcement/paper_content_service.hpp"
#include "features/enforcement/store.hpp"
#include "features/people/service.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"
#include "kit/documents/template.hpp"
#include "kit/records/form.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::enforcement {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

const char* name_of(Print what) { return what == Print::paper ? "paper" : "receipt"; }

struct Template {
    std::string text;
    std::string file;  // the zone's own; "" for one of ours
};

Template template_in_use(const Context& context, const std::string& name) {
    const std::string file = template_folder(context) + "/" + name + ".txt";
    if (std::ifstream in(file, std::ios::binary); in)
        return {{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}, file};
    const std::string_view ours = embedded_template(name + ".txt");
    if (ours.empty())
        throw Problem(Stop::not_found, "no_template",
                      "这种文书没有模板；请把模板保存为 " + file + "（写法见“怎样写文书模板”）");
    return {std::string(ours), {}};
}

documents::Document filled(const Template& from, const Json& content) {
    try {
        return documents::render_template(from.text, content);
    } catch (const Problem& problem) {
        if (from.file.empty()) throw;
        Problem told(Stop::invalid, "bad_template",
                     "文书模板有误，请改正 " + from.file + "；删去这个文件就用系统自带的模板");
        told.issues = problem.issues;
        if (told.issues.empty()) told.issues.push_back({"模板", "bad_template", problem.detail});
        throw told;
    }
}

// The part of a code that nobody else can make.
std::string proof(const ReadTx& tx, const Kind& kind, const Record& paper) {
    return tx.secrets()
        .digest("paper", paper.id + "\n" + kind.text(paper, "number") + "\n" + kind.text(paper, "issued_on"))
        .substr(0, 12);
}

void add_verification(const ReadTx& tx, const Kind& kind, const Record& paper, Json& content) {
    const bool draft = kind.text(paper, "state") == "draft";
    const std::string code = paper.id + "-" + proof(tx, kind, paper), address = content.text("查验地址");
    content.set("查验码", draft ? Json() : Json(code));
    if (draft)
        content.set("查验内容", Json());
    else if (address.empty())
        content.set("查验内容",
                    kind.text(paper, "number") + " 签发日期 " + kind.text(paper, "issued_on") + " 查验码 " + code);
    else
        content.set("查验内容", address + (address.ends_with('/') ? "" : "/") + "api/v1/public/papers/" + code);
}

// What a paper is printed from.
struct Source {
    std::string sort, name;
    Json content;
    bool issued = false;
    std::string frozen;  // its template; "" when it was not printed yet
};

Source source_of(ReadTx& tx, const std::string& id, Print what) {
    const KindPtr kind = tx.kinds().get("papers");
    const Record paper = records::get(tx, *kind, id);
    Source out{.sort = kind->text(paper, "sort"), .issued = kind->text(paper, "state") != "draft"};
    const std::string label = records::choice_label(kind->field("sort"), out.sort);
    out.name = kind->text(paper, "number") + (what == Print::receipt ? label + "送达回证" : label);
    out.content = out.issued ? Json::parse(kind->text(paper, "content")) : content_of(tx, *kind, paper);
    add_verification(tx, *kind, paper, out.content);
    const bool tells = what == Print::receipt && !kind->blank(paper, "delivered_on");
    out.content.set(
        "送达", tells ? as_read(*kind, paper, {"delivered_on", "delivery_way", "receiver", "late_reason"}) : Json());
    const auto frozen =
        tx.sql().value(db::Query("select t.text from paper_prints p join paper_templates t on t.digest = p.template "
                                 "where p.paper = $1 and p.print = $2",
                                 {id, std::string(name_of(what))}));
    if (frozen) out.frozen = std::get<std::string>(*frozen);
    return out;
}

// The template of an issued paper from now on: this one, or the one that another print was quicker with.
std::string freeze(const Work& work, const std::string& paper, Print what, const std::string& text) {
    std::string kept;
    work.write(people::system_actor("print"), [&](WriteTx& tx) {
        const std::string digest = sha256_hex(text), print = name_of(what);
        tx.sql().run(db::Query("insert into paper_templates (digest, text) values ($1, $2) on conflict do nothing",
                               {digest, text}));
        tx.sql().run(
            db::Query("insert into paper_prints (paper, print, template, at) values ($1, $2, $3, $4) "
                      "on conflict do nothing",
                      {paper, print, digest, tx.now().ms}));
        kept = std::get<std::string>(
            *tx.sql().value(db::Query("select t.text from paper_prints p join paper_templates t on t.digest = "
                                      "p.template where p.paper = $1 and p.print = $2",
                                      {paper, print})));
    });
    return kept;
}

}  // namespace

std::string template_folder(const Context& context) { return context.files + "/templates"; }

Printed print(const Work& work, const Actor& actor, const std::string& paper, Print what) {
    Source source;
    work.read(actor, [&](ReadTx& tx) { source = source_of(tx, paper, what); });
    if (!source.frozen.empty()) return {source.name, filled({source.frozen, {}}, source.content)};
    const Template from = template_in_use(work.context(), what == Print::paper ? source.sort : "delivery_receipt");
    documents::Document made = filled(from, source.content);
    if (!source.issued) return {source.name, std::move(made)};
    const std::string kept = freeze(work, paper, what, from.text);
    return {source.name, kept == from.text ? std::move(made) : filled({kept, {}}, source.content)};
}

Verified verified(ReadTx& tx, const std::string& code) {
    constexpr std::size_t id_length = 36;
    const KindPtr kind = tx.kinds().get("papers"), enterprises = tx.kinds().get("enterprises");
    const std::string id = code.substr(0, id_length);
    const auto paper = valid_id(id) ? records::find(tx, *kind, id) : std::nullopt;
    if (!paper || kind->text(*paper, "state") == "draft" || code != id + "-" + proof(tx, *kind, *paper))
        throw Problem(Stop::not_found, "no_such_paper",
                      "查不到这份文书，请核对查验码；有疑问的请向文书上写明的执法部门核实");
    const auto enterprise = records::find(tx, *enterprises, kind->text(*paper, "enterprise"));
    return {.number = kind->text(*paper, "number"),
            .sort = records::choice_label(kind->field("sort"), kind->text(*paper, "sort")),
            .enterprise = enterprise ? enterprises->title_of(*enterprise) : std::string(),
            .issued_on = kind->text(*paper, "issued_on"),
            .state = records::choice_label(kind->field("state"), kind->text(*paper, "state"))};
}

}  // namespace zhiben::enforcement
