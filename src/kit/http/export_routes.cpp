#include "kit/http/export_routes.hpp"

#include <filesystem>

#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"
#include "kit/records/sheet_export.hpp"

namespace zhiben::http {

void Exports::enter() {
    std::unique_lock lock(mutex_);
    if (free_ == 0) {
        if (may_wait_ == 0)
            throw Problem(Stop::busy, "exports_busy", "正在生成的表格较多，请过一会儿再试；您的数据不受影响");
        --may_wait_;
        freed_.wait(lock, [&] { return free_ > 0; });
        ++may_wait_;
    }
    --free_;
}

void Exports::leave() {
    {
        const std::lock_guard lock(mutex_);
        ++free_;
    }
    freed_.notify_one();
}

Response Exports::produce(const Work& work, const std::string& name,
                          const std::function<void(const std::string& path)>& write) {
    enter();
    struct Leave {
        Exports& exports;
        ~Leave() { exports.leave(); }
    } const when_done{*this};
    // Beside the attachments: on the disk that is meant for files, not in a /tmp that may be memory.
    const std::string folder = work.context().files + "/exports";
    std::filesystem::create_directories(folder);
    const std::string path = folder + "/" + random_hex(16) + ".xlsx";
    write(path);
    Response response;
    response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.headers.emplace_back("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded(name));
    response.file = path;
    response.remove_file = true;
    return response;
}

void export_routes(Router& router, std::shared_ptr<Exports> exports) {
    router.plain("GET", "/exports/{kind}.xlsx", everyone, "导出台账（xlsx，筛选条件同列表）",
                 [exports](const Work& work, const Call& call) {
                     const records::KindPtr kind = work.context().kinds->get(call.arg("kind"));
                     const records::Filter filter = records::parse_filter(*kind, call.request.query);
                     return exports->produce(work, kind->label + ".xlsx", [&](const std::string& path) {
                         work.read(call.actor, [&](ReadTx& tx) { records::export_workbook(tx, *kind, filter, path); });
                     });
                 });
    router.plain("GET", "/kinds/{kind}/template.xlsx", everyone, "导入模板（xlsx）",
                 [exports](const Work& work, const Call& call) {
                     const records::KindPtr kind = work.context().kinds->get(call.arg("kind"));
                     if (!call.actor.is_any(kind->readers) || !kind->imports)
                         throw Problem(Stop::forbidden, "role", "“" + kind->label + "”没有可供您使用的导入模板");
                     return exports->produce(work, kind->label + "导入模板.xlsx",
                                             [&](const std::string& path) { records::write_template(*kind, path); });
                 });
}

}  // namespace zhiben::http
