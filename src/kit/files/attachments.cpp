#include "kit/files/attachments.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"
#include "kit/work/history.hpp"

namespace zhiben::files {
namespace {

namespace fs = std::filesystem;

const char* mime_of(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
    if (head.starts_with("\x89PNG\r\n\x1A\n"sv)) return "image/png";
    if (head.starts_with("%PDF-"sv)) return "application/pdf";
    if (head.size() >= 12 && head.starts_with("RIFF"sv) && head.substr(8, 4) == "WEBP"sv) return "image/webp";
    return nullptr;
}

void sync(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Attachment from(const db::Row& row) {
    return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
            std::string(row.text(4)), std::string(row.text(5)), row.integer(6),           std::string(row.text(7)),
            std::string(row.text(8)), std::string(row.text(9)), {row.integer(10)}};
}

std::string json_of(const Attachment& one) {
    return Json::object()
        .set("attachment", one.id)
        .set("name", one.name)
        .set("hash", one.hash)
        .set("size", one.size)
        .set("purpose", one.purpose)
        .dump();
}

// Before anything hangs on the record or is taken away: of two that do so at once the second counts what the first did.
void lock(WriteTx& tx, const std::string& kind, const std::string& record) {
    const records::KindPtr of = tx.kinds().get(kind);
    if (of->find("files") >= 0) tx.lock(records::lock_key(*of, records::get(tx, *of, record)));
}

void count_again(WriteTx& tx, const std::string& kind, const std::string& record) {
    const records::KindPtr of = tx.kinds().get(kind);
    if (of->find("files") < 0) return;
    records::derive(tx, *of, record,
                    {{"files", tx.sql().integer(db::Query("select count(*) from attachments where record = $1 and "
                                                          "kind = $2 and removed_at is null",
                                                          {record, kind}))}});
}

}  // namespace

records::Field count_field() {
    return {.name = "files",
            .label = "材料",
            .type = records::Type::integer,
            .listed = true,
            .fixed = true,
            .unit = "份",
            .preset = "0",
            .derived = true};
}

std::string path_of(const std::string& folder, const std::string& hash) {
    return folder + "/" + hash.substr(0, 2) + "/" + hash;
}

Kept keep(const std::string& folder, const std::string& path) {
    std::string head(16, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    if (head.empty()) throw Problem(Stop::malformed, "empty_file", "文件是空的，请重新选择");
    const char* mime = mime_of(head);
    if (!mime)
        throw Problem(Stop::unsupported, "file_type", "只能上传照片（jpg、png、webp）或 PDF 文件，请转换后再上传");
    Kept kept{sha256_file_hex(path), mime, static_cast<std::int64_t>(fs::file_size(path))};
    const std::string place = path_of(folder, kept.hash);
    if (fs::exists(place)) return kept;
    fs::create_directories(fs::path(place).parent_path());
    const std::string part = place + "." + random_hex(6) + ".part";
    fs::copy_file(path, part);
    sync(part);
    fs::rename(part, place);
    sync(fs::path(place).parent_path().string());
    return kept;
}

Attachment attach(WriteTx& tx, const std::string& id, const std::string& kind, const std::string& record,
                  const Kept& kept, const std::string& name, const std::string& purpose) {
    if (!valid_id(id)) throw Problem(Stop::malformed, "bad_id", "编号应为小写的 UUID（36 个字符）");
    if (const auto there = find(tx, id)) {
        if (there->kind == kind && there->record == record && there->hash == kept.hash) return *there;
        throw Problem(Stop::conflict, "id_taken", "这个编号已用于另一份材料");
    }
    lock(tx, kind, record);
    Attachment one{id,
                   kind,
                   record,
                   kept.hash,
                   first_characters(name, 120),
                   kept.mime,
                   kept.size,
                   first_characters(purpose, 60),
                   tx.actor().id,
                   tx.actor().name,
                   tx.now()};
    tx.sql().run(
        db::Query("insert into attachments (id, kind, record, hash, name, mime, size, purpose, by_id, by_name, at) "
                  "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                  {one.id, one.kind, one.record, one.hash, one.name, one.mime, one.size, one.purpose, one.by_id,
                   one.by_name, one.at.ms}));
    write_history(tx, kind + ".attach", kind, record, "", json_of(one));
    count_again(tx, kind, record);
    return one;
}

std::vector<Attachment> list(ReadTx& tx, std::string_view kind, std::string_view record) {
    std::vector<Attachment> out;
    tx.sql().each(
        db::Query("select id, kind, record, hash, name, mime, size, purpose, by_id, by_name, at from attachments "
                  "where record = $1 and kind = $2 and removed_at is null order by at, id",
                  {std::string(record), std::string(kind)}),
        [&](const db::Row& row) { out.push_back(from(row)); });
    return out;
}

std::optional<Attachment> find(ReadTx& tx, std::string_view id) {
    std::optional<Attachment> out;
    tx.sql().each(
        db::Query("select id, kind, record, hash, name, mime, size, purpose, by_id, by_name, at from attachments "
                  "where id = $1 and removed_at is null",
                  {std::string(id)}),
        [&](const db::Row& row) { out = from(row); });
    return out;
}

void remove(WriteTx& tx, const Attachment& one) {
    lock(tx, one.kind, one.record);
    tx.sql().run(db::Query("update attachments set removed_at = $1 where id = $2", {tx.now().ms, one.id}));
    write_history(tx, one.kind + ".detach", one.kind, one.record, json_of(one), "");
    count_again(tx, one.kind, one.record);
}

}  // namespace zhiben::files
