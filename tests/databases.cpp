#include "databases.hpp"

#include <libpq-fe.h>
#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>

namespace zhiben::test {
namespace {

using Connection = std::unique_ptr<PGconn, void (*)(PGconn*)>;
using Result = std::unique_ptr<PGresult, void (*)(PGresult*)>;

std::string conninfo(const std::string& database) {
    const std::string base = std::getenv("ZHIBEN_TEST_POSTGRES");
    if (!base.starts_with("postgres")) return base + " dbname=" + database;
    const std::size_t host = base.find("://") + 3;
    const std::size_t query = std::min(base.find('?'), base.size());
    const std::size_t slash = std::min(base.find('/', host), query);
    return base.substr(0, slash) + '/' + database + base.substr(query);
}

// Databases cannot be made inside a transaction, so this goes past the kit's own door.
void on_server(const std::string& sql) {
    const Connection connection(PQconnectdb(std::getenv("ZHIBEN_TEST_POSTGRES")), PQfinish);
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    const Result result(PQexec(connection.get(), sql.c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        throw std::runtime_error("ZHIBEN_TEST_POSTGRES: " + std::string(PQerrorMessage(connection.get())));
}

}  // namespace

std::vector<db::Engine> engines() {
    if (std::getenv("ZHIBEN_TEST_POSTGRES")) return {db::Engine::sqlite, db::Engine::postgres};
    return {db::Engine::sqlite};
}
std::string engine_name(db::Engine engine) { return engine == db::Engine::sqlite ? "SQLite" : "PostgreSQL"; }

const std::filesystem::path& folder() {
    struct Made {
        std::filesystem::path path =
            std::filesystem::temp_directory_path() / ("zhiben-tests-" + std::to_string(::getpid()));
        Made() { std::filesystem::create_directories(path); }
        ~Made() {
            std::error_code ignored;
            std::filesystem::remove_all(path, ignored);
        }
    };
    static const Made made;
    return made.path;
}

Scratch::Scratch(db::Engine engine, const Scratch* from) : engine_(engine) {
    static std::atomic<int> count = 0;
    const std::string name = "zhiben_test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    if (engine == db::Engine::sqlite) {
        place_ = (folder() / (name + ".sqlite")).string();
        if (from) std::filesystem::copy_file(from->place_, place_);
    } else {
        place_ = name;
        on_server("create database " + name + " template " +
                  (from ? from->place_ : std::string("template0 encoding 'UTF8' locale 'C'")));
    }
}

Scratch::~Scratch() {
    if (engine_ == db::Engine::sqlite) {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(place_ + end, ignored);
        return;
    }
    try {
        on_server("drop database if exists " + place_ + " with (force)");
    } catch (const std::exception&) {
        // Left behind on a server that is going away.
    }
}

std::unique_ptr<db::Database> Scratch::open() const {
    return engine_ == db::Engine::sqlite ? db::open_sqlite(place_, {.durable = false})
                                         : db::open_postgres(conninfo(place_));
}

std::vector<std::int64_t> Scratch::integers(const std::vector<std::string>& questions) const {
    std::vector<std::int64_t> out;
    if (engine_ == db::Engine::postgres) {
        const Connection connection(PQconnectdb(conninfo(place_).c_str()), PQfinish);
        for (const std::string& sql : questions) {
            const Result result(PQexec(connection.get(), sql.c_str()), PQclear);
            if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
                throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
            out.push_back(std::stoll(PQgetvalue(result.get(), 0, 0)));
        }
        return out;
    }
    sqlite3* opened = nullptr;
    sqlite3_open_v2(place_.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> connection(opened, sqlite3_close_v2);
    for (const std::string& sql : questions) {
        sqlite3_stmt* prepared = nullptr;
        sqlite3_prepare_v2(opened, sql.c_str(), -1, &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, sqlite3_finalize);
        if (!prepared || sqlite3_step(prepared) != SQLITE_ROW)
            throw std::runtime_error(sql + ": " + sqlite3_errmsg(opened));
        out.push_back(sqlite3_column_int64(prepared, 0));
    }
    return out;
}

}  // namespace zhiben::test
