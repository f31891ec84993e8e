#include "kit/documents/document.hpp"

namespace zhiben::documents {
namespace {

Json json_of(const Runs& runs) {
    Json list = Json::array();
    for (const Run& run : runs) {
        Json one = Json::object();
        one.set("text", run.text);
        if (run.bold) one.set("bold", true);
        if (run.underline) one.set("underline", true);
        if (run.font) one.set("font", static_cast<int>(*run.font));
        if (!run.bound.empty()) one.set("bound", run.bound);
        list.push(std::move(one));
    }
    return list;
}

Json typed(const char* type) {
    Json made = Json::object();
    made.set("type", type);
    return made;
}

Json strings(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const auto& text : texts) list.push(text);
    return list;
}

const char* name_of(Align align) {
    switch (align) {
        case Align::left: return "left";
        case Align::center: return "center";
        case Align::right: return "right";
        case Align::both: return "both";
    }
    return "both";
}

struct ToJson {
    Json operator()(const Heading& it) const {
        return typed("heading").set("level", it.level).set("runs", json_of(it.runs));
    }
    Json operator()(const Paragraph& it) const {
        return typed("paragraph")
            .set("runs", json_of(it.runs))
            .set("align", name_of(it.align))
            .set("indented", it.indented);
    }
    Json operator()(const Table& it) const {
        Json columns = Json::array(), rows = Json::array();
        for (const Column& column : it.columns)
            columns.push(Json::object().set("width", column.width).set("align", name_of(column.align)));
        for (const auto& row : it.rows) {
            Json cells = Json::array();
            for (const Cell& cell : row) {
                Json one = Json::object().set("runs", json_of(cell.runs));
                if (cell.columns > 1) one.set("columns", cell.columns);
                if (cell.rows > 1) one.set("rows", cell.rows);
                if (cell.align) one.set("align", name_of(*cell.align));
                cells.push(std::move(one));
            }
            rows.push(std::move(cells));
        }
        Json made = typed("table").set("columns", columns).set("header_rows", it.header_rows).set("rows", rows);
        if (!it.caption.empty()) made.set("caption", json_of(it.caption));
        return made;
    }
    Json operator()(const Fields& it) const {
        Json list = Json::array();
        for (const Field& field : it.fields)
            list.push(Json::object().set("label", field.label).set("value", json_of(field.value)));
        return typed("fields").set("fields", list);
    }
    Json operator()(const Image& it) const { return typed("image").set("caption", it.caption); }
    Json operator()(const QrCode& it) const { return typed("qr").set("text", it.text).set("caption", it.caption); }
    Json operator()(const Chart& it) const {
        Json series = Json::array();
        for (const auto& one : it.series) {
            Json values = Json::array();
            for (const auto& value : one.values) values.push(value ? Json(*value) : Json());
            series.push(Json::object().set("name", one.name).set("values", values));
        }
        return typed("chart")
            .set("title", it.title)
            .set("shape", it.shape == Chart::Shape::bars ? "bars" : "lines")
            .set("labels", strings(it.labels))
            .set("series", series)
            .set("unit", it.unit);
    }
    Json operator()(const AttachmentsNote& it) const { return typed("attachments").set("names", strings(it.names)); }
    Json operator()(const Signature& it) const {
        return typed("signature")
            .set("issuers", strings(it.issuers))
            .set("date", it.date ? Json(it.date->iso()) : Json());
    }
    Json operator()(const PageBreak&) const { return typed("page_break"); }
};

Json json_of(const std::vector<Block>& blocks) {
    Json list = Json::array();
    for (const Block& block : blocks) list.push(std::visit(ToJson{}, block));
    return list;
}

}  // namespace

Json to_json(const Document& document) {
    Json annexes = Json::array();
    for (const Annex& annex : document.annexes)
        annexes.push(Json::object()
                         .set("label", annex.label)
                         .set("title", annex.title)
                         .set("landscape", annex.landscape)
                         .set("blocks", json_of(annex.blocks)));
    const Colophon& colophon = document.colophon;
    return Json::object()
        .set("style", document.style == Style::official ? "official" : "form")
        .set("issuers", strings(document.issuers))
        .set("number", document.number)
        .set("signer", document.signer)
        .set("title", document.title)
        .set("addressee", document.addressee)
        .set("blocks", json_of(document.blocks))
        .set("annexes", annexes)
        .set("colophon", Json::object()
                             .set("copies", colophon.copies)
                             .set("printer", colophon.printer)
                             .set("printed", colophon.printed ? Json(colophon.printed->iso()) : Json()));
}

}  // namespace zhiben::documents
