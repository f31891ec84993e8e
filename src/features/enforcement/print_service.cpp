#include "features/enforcement/print_service.hpp"

#include "features/enforcement/paper_content_service.hpp"
#include "features/enforcement/store.hpp"
#include "features/people/service.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"
#include "kit/documents/own_template.hpp"
#include "kit/records/form.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::enforcement {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

const char* name_of(Print what) { return what == Print::paper ? "paper" : "receipt"; }

documents::OwnTemplate template_of(const Context& context, const std::string& name) {
    return documents::template_in_use(template_folder(context), name + ".txt", embedded_template(name + ".txt"));
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

Json trial_content() { return Json::parse(embedded_template("trial.json")); }

void try_template(const documents::OwnTemplate& own) {
    const Json full = trial_content();
    documents::render_template(own.text, full);
    // A paper without an inspection, hazard, case: blank but for what every paper has.
    Json bare = Json::object();
    for (const auto& [name, value] : full.members())
        bare.set(name, value.is_array() ? Json::array() : name == "期限" ? value : Json());
    documents::render_template(own.text, bare);
}

Printed print(const Work& work, const Actor& actor, const std::string& paper, Print what) {
    Source source;
    work.read(actor, [&](ReadTx& tx) { source = source_of(tx, paper, what); });
    if (!source.frozen.empty()) return {source.name, documents::render({source.frozen}, source.content)};
    const documents::OwnTemplate from =
        template_of(work.context(), what == Print::paper ? source.sort : "delivery_receipt");
    documents::Document made = documents::render(from, source.content);
    if (!source.issued) return {source.name, std::move(made)};
    const std::string kept = freeze(work, paper, what, from.text);
    return {source.name, kept == from.text ? std::move(made) : documents::render({kept}, source.content)};
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
