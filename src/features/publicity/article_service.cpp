#include "features/publicity/library.hpp"
#include "features/publicity/service.hpp"
#include "features/publicity/store.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {

using records::Kind;
using records::Record;

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Publication step) {
    step.evidence = info.evidence.size();
    Json details = Json::object().set("发布日期", step.on ? step.on->iso() : std::string());
    if (!step.link.empty()) details.set("链接", step.link);
    return records::take_step(tx, article_stepped, id, info, "publish", details, [&](const Kind& kind, Record& record) {
        raise_if_any(check(load_article(kind, record), step, tx.today()));
        kind.set(record, "state", std::string("published"));
        kind.set(record, "published_on", step.on->iso());
        if (!step.link.empty()) kind.set(record, "link", step.link);
    });
}

Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Reading& step) {
    const Json details = Json::object()
                             .set("读数日期", step.on ? step.on->iso() : std::string())
                             .set("阅读量", step.reads ? std::to_string(*step.reads) : std::string());
    std::int64_t before = 0;
    bool taken = false;
    const Record record =
        records::take_step(tx, article_stepped, id, info, "reading", details, [&](const Kind& kind, Record& changed) {
            const Article article = load_article(kind, changed);
            raise_if_any(check(article, step, tx.today()));
            before = article.reads.value_or(0);
            kind.set(changed, "reads", *step.reads);
            kind.set(changed, "reads_on", step.on->iso());
            taken = true;
        });
    if (!taken) return record;  // the same step sent again
    // The figure of a period is what was read in it: each reading posts what the counter rose by.
    const records::KindPtr readings = tx.kinds().get("article_readings");
    Record reading = readings->fresh(tx.new_id());
    readings->set(reading, "article", id);
    readings->set(reading, "read_on", step.on->iso());
    readings->set(reading, "reads", *step.reads);
    readings->set(reading, "gained", *step.reads - before);
    records::create_by_verb(tx, *readings, std::move(reading), "article_readings.create");
    return record;
}

Record draft_article(WriteTx& tx, const std::string& id, const std::string& code, const std::string& channel,
                     const std::string& department) {
    const Piece* piece = find_piece(code);
    if (!piece) throw Problem(Stop::not_found, "no_such_piece", "素材库中没有编号为“" + code + "”的素材");
    if (piece->since && *piece->since > tx.today())
        throw Problem(Stop::conflict, "not_yet", "这份素材从" + piece->since->chinese() + "起才适用，现在不能使用");
    const char* category = piece->sort == "case"       ? "case"
                           : piece->sort == "practice" ? "practice"
                           : piece->sort == "slogan"   ? "other"
                                                       : "knowledge";
    const records::KindPtr kind = tx.kinds().get("articles");
    Record draft = kind->fresh(id);
    const auto text = [](const std::string& value) { return value.empty() ? Json() : Json(value); };
    raise_if_any(records::apply(tx, *kind,
                                Json::object()
                                    .set("title", piece->title)
                                    .set("category", category)
                                    .set("channel", text(channel))
                                    .set("department", text(department))
                                    .set("text", piece->text())
                                    .set("source", piece->code)
                                    .set("quantity", channel == "screen" ? Json(1) : Json())
                                    .set("remark", text(piece->note)),
                                draft));
    return records::create(tx, *kind, std::move(draft));
}

}  // namespace zhiben::publicity
