#include "kit/http/import_routes.hpp"

#include <filesystem>
#include <fstream>

#include "kit/base/id.hpp"
#include "kit/base/shape.hpp"
#include "kit/base/text.hpp"
#include "kit/records/sheet_import.hpp"
#include "kit/sheets/read.hpp"

namespace zhiben::http {
namespace {

namespace fs = std::filesystem;

std::string folder(const Context& context) {
    const std::string path = context.files + "/imports";
    fs::create_directories(path);
    return path;
}

Response start(const Work& work, const Call& call) {
    const records::KindPtr kind = work.context().kinds->get(call.arg("kind"));
    if (!kind->imports) throw Problem(Stop::unsupported, "no_import", "“" + kind->label + "”不能从工作簿导入");
    if (!call.actor.is_any(kind->creators))
        throw Problem(Stop::forbidden, "role", "您的角色不能导入“" + kind->label + "”");
    const std::string mode = call.request.param("mode").value_or("keep_good");
    if (mode != "keep_good" && mode != "all_or_nothing")
        throw Problem(Stop::malformed, "mode",
                      "mode 应为 keep_good（保留正确的行）或 all_or_nothing（全部正确才保存）");
    const std::string path = folder(work.context()) + "/" + random_hex(12);
    if (call.request.spool) {
        std::error_code failed;
        fs::rename(call.request.spool->path, path, failed);
        if (failed) fs::copy_file(call.request.spool->path, path);
    } else {
        if (call.request.body.empty()) throw Problem(Stop::malformed, "empty_file", "文件是空的，请重新选择");
        std::ofstream(path, std::ios::binary) << call.request.body;
    }
    try {
        sheets::format_of(path);  // what is no workbook at all is refused at once
    } catch (const Problem&) {
        fs::remove(path);
        throw;
    }
    Json payload = Json::object();
    payload.set("kind", kind->name).set("path", path).set("name", first_characters(call.param("name"), 120));
    payload.set("all_or_nothing", mode == "all_or_nothing")
        .set("dry_run", call.param("dry_run") == "1")
        .set("confirm", call.param("confirm") == "warnings");
    std::string id;
    work.write(call.actor, [&](WriteTx& tx) { id = tx.later("import", payload); });
    return json(Json::object().set("job", id), 202);
}

struct JobRow {
    std::string id, name, payload, state, actor, actor_name, message, result;
    std::int64_t at = 0, done = 0, total = 0;
};

std::vector<JobRow> read(ReadTx& tx, const db::Query& query) {
    std::vector<JobRow> out;
    tx.sql().each(query, [&](const db::Row& row) {
        out.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                       std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
                       std::string(row.text(6)), std::string(row.text(7)), row.integer(8), row.integer(9),
                       row.integer(10)});
    });
    return out;
}

db::Query select_jobs() {
    return db::Query(
        "select id, name, payload, state, actor, actor_name, message, result, at, done, total from jobs where ");
}

// Everybody his own jobs; an administrator those of his area, to see what goes wrong for others.
db::Query& add_visible(db::Query& query, ReadTx& tx, bool all) {
    const Actor& actor = tx.actor();
    if (!all) return query.add("actor = ").bind(actor.id);
    const std::string& area = actor.scope.area;
    return query.add("scope_area >= ").bind(area).add(" and scope_area < ").bind(area + "~");
}

JobRow one_job(ReadTx& tx, const std::string& id, Roles administrators) {
    db::Query query = select_jobs().add("id = ").bind(id).add(" and ");
    std::vector<JobRow> found = read(tx, add_visible(query, tx, tx.actor().is_any(administrators)));
    if (found.empty()) throw Problem(Stop::not_found, "not_found", "没有这个作业，或它不是您发起的");
    return found.front();
}

Json show(const JobRow& row, const JobRunner& jobs, bool whole) {
    const Json payload = Json::parse(row.payload);
    const Json result = row.result.empty() ? Json() : Json::parse(row.result);
    const auto progress = jobs.progress(row.id);
    Json out = Json::object()
                   .set("id", row.id)
                   .set("kind", row.name)
                   .set("subject", payload["kind"])
                   .set("name", payload["name"])
                   .set("all_or_nothing", payload["all_or_nothing"])
                   .set("dry_run", payload["dry_run"])
                   .set("state", row.state)
                   .set("message", row.message)
                   .set("at", row.at)
                   .set("by_name", row.actor_name)
                   .set("done", progress ? progress->done.load() : row.done)
                   .set("total", progress ? progress->total.load() : row.total)
                   .set("problems_total", result["problems_total"])
                   .set("workbook", result["workbook"].is_bool() && result["workbook"].boolean());
    if (!whole) {
        for (const char* member : {"rows", "created", "updated", "unchanged", "warned", "failed"})
            out.set(member, result[member]);
        return out;
    }
    return out.set("problems", result["problems"].is_null() ? Json::array() : result["problems"]).set("result", result);
}

// A job in the list has the counts, one alone the whole result.
Json job_shape(bool whole) {
    std::vector<shape::Member> members{{"id", shape::uuid()},
                                       {"kind", shape::text()},
                                       {"subject", shape::maybe(shape::text())},
                                       {"name", shape::maybe(shape::text())},
                                       {"all_or_nothing", shape::maybe(shape::truth())},
                                       {"dry_run", shape::maybe(shape::truth())},
                                       {"state", shape::one_of({"queued", "running", "done", "failed", "refused"})},
                                       {"message", shape::text()},
                                       {"at", shape::moment()},
                                       {"by_name", shape::text()},
                                       {"done", shape::whole()},
                                       {"total", shape::whole()},
                                       {"problems_total", shape::maybe(shape::whole())},
                                       {"workbook", shape::truth()}};
    if (!whole) {
        for (const char* name : {"rows", "created", "updated", "unchanged", "warned", "failed"})
            members.push_back({name, shape::maybe(shape::whole())});
        return shape::named("JobLine", shape::object(std::move(members)));
    }
    const Json problem = shape::named("JobProblem", shape::object({{"sheet", shape::text()},
                                                                   {"row", shape::whole()},
                                                                   {"column", shape::maybe(shape::text())},
                                                                   {"field", shape::text()},
                                                                   {"label", shape::text()},
                                                                   {"value", shape::text()},
                                                                   {"text", shape::text()},
                                                                   {"severity", shape::one_of({"error", "warning"})}}));
    const Json result =
        shape::named("ImportResult",
                     shape::object({{"kept", shape::truth()},
                                    {"dry_run", shape::truth()},
                                    {"sheets", shape::list(shape::object({{"name", shape::text()},
                                                                          {"taken", shape::truth()},
                                                                          {"header_row", shape::whole()},
                                                                          {"rows", shape::whole()}}))},
                                    {"columns", shape::list(shape::object({{"sheet", shape::text()},
                                                                           {"column", shape::text()},
                                                                           {"header", shape::text()},
                                                                           {"field", shape::maybe(shape::text())}}))},
                                    {"rows", shape::whole()},
                                    {"created", shape::whole()},
                                    {"updated", shape::whole()},
                                    {"unchanged", shape::whole()},
                                    {"warned", shape::whole()},
                                    {"failed", shape::whole()},
                                    {"blank", shape::whole()},
                                    {"hidden", shape::whole()},
                                    {"problems", shape::list(problem)},
                                    {"problems_total", shape::whole()},
                                    {"workbook", shape::truth()}}));
    members.push_back({"problems", shape::list(problem)});
    members.push_back({"result", shape::maybe(result)});
    return shape::named("Job", shape::object(std::move(members)));
}

}  // namespace

void import_routes(Router& router, JobRunner& jobs, Roles administrators) {
    router.plain("POST", "/imports/{kind}", everyone, "导入工作簿（xlsx、ods、csv）", start)
        .answers(shape::object({{"job", shape::uuid()}}), 202);
    router
        .get("/jobs", everyone, "作业：管理员看全部（mine=1 只看自己的），其他人看自己的",
             [&jobs, administrators](ReadTx& tx, const Call& call) {
                 const bool all = tx.actor().is_any(administrators) && call.param("mine") != "1";
                 db::Query query = select_jobs();
                 add_visible(query, tx, all).add(" order by at desc limit 100");
                 Json items = Json::array();
                 for (const JobRow& row : read(tx, query)) items.push(show(row, jobs, false));
                 return json(Json::object().set("items", std::move(items)));
             })
        .answers(shape::items(job_shape(false)));
    router
        .get("/jobs/{id}", everyone, "一个作业的进度和结果",
             [&jobs, administrators](ReadTx& tx, const Call& call) {
                 return json(show(one_job(tx, call.arg("id"), administrators), jobs, true));
             })
        .answers(job_shape(true));
    router.get("/jobs/{id}/workbook", everyone, "标出问题的原工作簿", [administrators](ReadTx& tx, const Call& call) {
        const JobRow row = one_job(tx, call.arg("id"), administrators);
        const std::string path = tx.context().files + "/imports/" + row.id + ".xlsx";
        if (!fs::exists(path))
            throw Problem(Stop::not_found, "no_workbook", "这个作业没有退回的工作簿：没有发现问题，或作业还没有完成");
        const std::string name = Json::parse(row.payload).text("name", "工作簿.xlsx");
        const std::string stem = name.substr(0, name.rfind('.'));
        Response response;
        response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.file = path;
        response.headers.emplace_back("Content-Disposition",
                                      "attachment; filename*=UTF-8''" + percent_encoded(stem + "-问题标注.xlsx"));
        return response;
    });
}

void import_job(JobRunner& jobs) {
    jobs.add("import", [](JobRun& run) {
        const std::string path = run.payload.text("path");
        const Spool file(path);  // what people sent is not kept longer than it takes
        return records::import_workbook(run.work, run.actor,
                                        {.kind = run.payload.text("kind"),
                                         .path = path,
                                         .name = run.payload.text("name"),
                                         .marked_path = folder(run.work.context()) + "/" + run.id + ".xlsx",
                                         .all_or_nothing = run.payload["all_or_nothing"].boolean(),
                                         .dry_run = run.payload["dry_run"].boolean(),
                                         .confirm = run.payload["confirm"].boolean()},
                                        run.progress);
    });
}

}  // namespace zhiben::http
