// The floors: the least that the same work costs without us.
//   floor serve PORT BYTES            a static answer of that size over loopback, a thread a connection
//   floor query DB COUNT SQL [IDS]    raw SQLite, one prepared statement, every column of every row read; ? from IDS
//   floor writes DB GROUP COUNT       raw SQLite: COUNT spaces, one statement each, GROUP a commit, for one enterprise
//   of
//                                     the first department after the other, as the load client has them made
//   floor cells XLSX OUT              raw libxlsxwriter writing the cells that XLSX holds, timed without the reading
// Each but serve answers one line of JSON.

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "kit/base/id.hpp"
#include "kit/sheets/read.hpp"

namespace {

using Clock = std::chrono::steady_clock;
double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

int serve(int port, std::size_t bytes) {
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_port = htons(static_cast<std::uint16_t>(port));
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener, reinterpret_cast<sockaddr*>(&here), sizeof here) != 0 || ::listen(listener, 64) != 0) return 1;
    const std::string answer =
        "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n" + std::string(bytes, 'x');
    for (;;) {
        const int client = ::accept(listener, nullptr, nullptr);
        if (client < 0) return 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::thread([client, &answer] {
            std::string read;
            char part[65536];
            for (ssize_t got; (got = ::recv(client, part, sizeof part, 0)) > 0;) {
                read.append(part, static_cast<std::size_t>(got));
                if (!read.ends_with("\r\n\r\n")) continue;
                read.clear();
                if (::send(client, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) break;
            }
            ::close(client);
        }).detach();
    }
}

sqlite3* open(const char* path) {
    sqlite3* db = nullptr;
    if (sqlite3_open(path, &db) != SQLITE_OK) std::exit(1);
    sqlite3_exec(db,
                 "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma mmap_size = 0",
                 nullptr, nullptr, nullptr);
    return db;
}
sqlite3_stmt* prepare(sqlite3* db, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        std::exit(1);
    }
    return statement;
}

int query(const char* path, int count, const char* sql, const char* ids) {
    sqlite3* db = open(path);
    sqlite3_stmt* statement = prepare(db, sql);
    std::vector<std::string> keys;
    if (ids) {
        std::ifstream file(ids);
        for (std::string line; std::getline(file, line);) keys.push_back(line);
    }
    std::vector<double> took;
    long rows = 0;
    std::size_t bytes = 0;
    for (int i = 0; i < count; ++i) {
        const auto begin = Clock::now();
        if (!keys.empty()) {
            const std::string& key = keys[static_cast<std::size_t>(i) % keys.size()];
            sqlite3_bind_text(statement, 1, key.c_str(), -1, SQLITE_STATIC);
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            ++rows;
            for (int c = 0; c < sqlite3_column_count(statement); ++c)
                if (sqlite3_column_text(statement, c))
                    bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement, c));
        }
        sqlite3_reset(statement);
        took.push_back(ms_since(begin));
    }
    std::sort(took.begin(), took.end());
    std::printf("{\"median_ms\":%.4f,\"rows\":%ld,\"bytes\":%zu}\n", took[took.size() / 2], rows / count,
                bytes / static_cast<std::size_t>(count));
    return 0;
}

int writes(const char* path, int group, int count) {
    sqlite3* db = open(path);
    std::string columns;
    sqlite3_stmt* info = prepare(db, "select name from pragma_table_info('spaces')");
    while (sqlite3_step(info) == SQLITE_ROW) {
        const std::string name = reinterpret_cast<const char*>(sqlite3_column_text(info, 0));
        if (name == "n" || name == "id" || name == "number" || name == "enterprise" || name == "scope_owner") continue;
        columns += ", " + name;
    }
    sqlite3_finalize(info);
    std::vector<std::string> owners;
    sqlite3_stmt* owner = prepare(db,
                                  "select id from enterprises where scope_department = (select id from departments "
                                  "where position = 1) order by n");
    while (sqlite3_step(owner) == SQLITE_ROW)
        owners.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(owner, 0)));
    sqlite3_finalize(owner);
    if (owners.empty()) return std::fprintf(stderr, "no enterprise\n"), 1;
    // The values of one row that is there, with a number and an owner of its own: the same row, one statement.
    sqlite3_stmt* one =
        prepare(db, "select id, number, enterprise" + columns + " from spaces where archived = 0 limit 1");
    sqlite3_step(one);
    std::string marks = "?1, ?2, ?3";
    const int width = sqlite3_column_count(one);
    for (int c = 3; c < width; ++c) marks += ", ?" + std::to_string(c + 1);
    sqlite3_stmt* insert = prepare(
        db, "insert into spaces (id, number, enterprise" + columns + ", scope_owner) values (" + marks + ", ?3)");
    for (int c = 3; c < width; ++c) sqlite3_bind_value(insert, c + 1, sqlite3_column_value(one, c));
    sqlite3_reset(one);
    const auto begin = Clock::now();
    std::vector<double> took;
    for (int i = 0; i < count; i += group) {
        const auto start = Clock::now();
        sqlite3_exec(db, "begin immediate", nullptr, nullptr, nullptr);
        for (int j = i; j < std::min(i + group, count); ++j) {
            const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count();
            const std::string id = zhiben::new_id({now}),
                              number = "F-" + std::to_string(::getpid()) + "-" + std::to_string(j);
            sqlite3_bind_text(insert, 1, id.c_str(), -1, SQLITE_STATIC);
            const std::string& enterprise = owners[static_cast<std::size_t>(j) % owners.size()];
            sqlite3_bind_text(insert, 2, number.c_str(), -1, SQLITE_STATIC);
            sqlite3_bind_text(insert, 3, enterprise.c_str(), -1, SQLITE_STATIC);
            if (sqlite3_step(insert) != SQLITE_DONE) return std::fprintf(stderr, "%s\n", sqlite3_errmsg(db)), 1;
            sqlite3_reset(insert);
        }
        sqlite3_exec(db, "commit", nullptr, nullptr, nullptr);
        took.push_back(ms_since(start));
    }
    std::sort(took.begin(), took.end());
    std::printf("{\"per_second\":%.1f,\"seconds\":%.3f,\"median_ms\":%.3f}\n", count * 1000.0 / ms_since(begin),
                ms_since(begin) / 1000, took[took.size() / 2]);
    return 0;
}

struct Cells : zhiben::sheets::Sink {
    struct One {
        std::uint32_t row;
        std::uint16_t column;
        bool number;
        double value;
        std::uint32_t at, size;
    };
    std::vector<One> all;
    std::string texts;
    bool begin_sheet(const zhiben::sheets::SheetInfo&) override { return true; }
    void row(const zhiben::sheets::Row& row) override {
        for (const auto& cell : row.cells) {
            const bool number = cell.type == zhiben::sheets::CellType::number;
            all.push_back({static_cast<std::uint32_t>(row.number), static_cast<std::uint16_t>(cell.column), number,
                           number ? std::strtod(cell.number.c_str(), nullptr) : 0,
                           static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(cell.text.size())});
            texts += cell.text;
            texts.push_back('\0');
        }
    }
};

int cells(const char* from, const char* to) {
    Cells cells;
    zhiben::sheets::read(from, {}, cells);
    const auto begin = Clock::now();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(to, &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    for (const auto& cell : cells.all) {
        if (cell.number)
            worksheet_write_number(sheet, cell.row, cell.column, cell.value, nullptr);
        else
            worksheet_write_string(sheet, cell.row, cell.column, cells.texts.data() + cell.at, nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR) return 1;
    std::printf("{\"seconds\":%.3f,\"cells\":%zu}\n", ms_since(begin) / 1000, cells.all.size());
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "serve" && argc == 4) return serve(std::atoi(argv[2]), static_cast<std::size_t>(std::atol(argv[3])));
    if (what == "query" && argc >= 5) return query(argv[2], std::atoi(argv[3]), argv[4], argc > 5 ? argv[5] : nullptr);
    if (what == "writes" && argc == 5) return writes(argv[2], std::atoi(argv[3]), std::atoi(argv[4]));
    if (what == "cells" && argc == 4) return cells(argv[2], argv[3]);
    std::fprintf(stderr, "floor serve|query|writes|cells …\n");
    return 2;
}
