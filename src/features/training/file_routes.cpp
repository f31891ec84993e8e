// 一人一档, 一期一档 as PDF and as docx.

#include "features/training/file_service.hpp"
#include "features/training/routes.hpp"

namespace zhiben::training {
namespace {

using Make = documents::Document (*)(ReadTx&, const std::string&);

http::Response file(const Work& work, const http::Call& call, Make make, const char* name, bool pdf) {
    documents::Document document;
    work.read(call.actor, [&](ReadTx& tx) { document = make(tx, call.arg("id")); });
    http::Response response;  // drawn after the transaction: it takes longer than the reading
    response.type = pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    response.body = pdf ? documents::to_pdf(document) : documents::to_docx(document);
    response.headers.emplace_back(
        "Content-Disposition",
        "inline; filename*=UTF-8''" + http::percent_encoded(std::string(name) + (pdf ? ".pdf" : ".docx")));
    return response;
}

}  // namespace

void file_routes(http::Router& router) {
    const auto both = [&](const std::string& path, const char* summary, const char* name, Make make) {
        for (const bool pdf : {true, false})
            router.plain("GET", path + (pdf ? "/file.pdf" : "/file.docx"), http::everyone,
                         std::string(summary) + (pdf ? "（pdf）" : "（docx）"),
                         [=](const Work& work, const http::Call& call) { return file(work, call, make, name, pdf); });
    };
    both("/persons/{id}", "人员培训档案，一人一档", "人员培训档案", person_file);
    both("/training_sessions/{id}", "培训档案，一期一档", "培训档案", session_file);
}

}  // namespace zhiben::training
