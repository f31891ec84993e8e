#pragma once
// A whole product in memory for tests: an own database, a clock that stands on 2023-11-19, the real router with all
// routes, and the same invented places and people each time.
//
//   忻州市 (city)
//   ├── 开发区 (zone)       departments: emergency 应急管理部, construction 建设环保管理部
//   │     foundry 云中铸造, dairy 云中乳业 → emergency;  drains 云中排水 → construction;  unclaimed 云中仓储 → nobody
//   └── 示范区 (far zone)   department: far emergency
//         far mill 滨河面粉 → far emergency
//
// People: admin; general (of the zone), far general, city general; emergency officer, construction officer, far
// officer; leader; foundry user, drains user.

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "databases.hpp"
#include "kit/db/migrate.hpp"
#include "kit/figures/sums.hpp"
#include "kit/http/router.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::test {

// The id of everything that has a name in this world, always the same.
std::string id(std::string_view name);

struct Answer {
    int status = 0;
    Json body;
    http::Response response;
    std::string code() const { return body.text("code"); }
    std::string issue(std::string_view field) const;  // code of the first issue of that field, "" when there is none
    const Json& operator[](std::string_view member) const { return body[member]; }
};

using Headers = std::vector<std::pair<std::string, std::string>>;

// What a test adds to the product: kinds with their tables.
struct Additions {
    std::vector<db::Migration> migrations;
    std::vector<records::Kind> kinds;
};

class World {
  public:
    explicit World(db::Engine engine = db::Engine::sqlite, Additions additions = {});
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    // path below /api/v1, with its query. "" as person sends no token.
    Answer call(std::string_view person, std::string_view method, std::string_view path, const Json& body = {},
                const Headers& headers = {});
    Answer get(std::string_view person, std::string_view path) { return call(person, "GET", path); }
    Answer put(std::string_view person, std::string_view path, const Json& body) {
        return call(person, "PUT", path, body);
    }
    Answer patch(std::string_view person, std::string_view path, std::int64_t version, const Json& body);
    Answer archive(std::string_view person, std::string_view path, std::int64_t version);
    Answer send(const http::Request& request);  // exactly this
    http::Request request(std::string_view person, std::string_view method, std::string_view path,
                          const Json& body = {}, const Headers& headers = {}) const;

    Actor actor(std::string_view person);                   // for what is called below the routes
    void read(const std::function<void(ReadTx&)>& body);    // as the system
    void write(const std::function<void(WriteTx&)>& body);  // as the system
    void write_as(std::string_view person, const std::function<void(WriteTx&)>& body);
    std::int64_t integer(const db::Query& query);
    std::int64_t integer_of(const std::string& sql);  // past the product's own door, for counts made in another way
    std::vector<std::int64_t> integers_of(const std::vector<std::string>& questions);  // the same, many of them at once

    FixedClock& clock();
    void go_to(Day day);  // where everybody has logged in anew
    db::Database& database();
    const Work& work() const;
    const http::Router& router() const;
    const figures::Figures& figures() const;
    const Context& context() const;
    db::Engine engine() const;
    void run_jobs();  // what waits, here and now
    void restart();   // as after a crash: another product object on the same database, at the same moment

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Runs `body` in a fresh world on each engine.
void on_each_engine(const std::function<void(World&)>& body, const Additions& additions = {});

// Leaves an enterprise out of the register, as the general group approves it.
void exclude(World& world, std::string_view enterprise);
void install_plan(World& world);  // the plan of Xinzhou

// The password of everybody, and what a form sends to make an enterprise or a space.
inline constexpr const char* password = "Kaifaqu-2023";
std::string token(std::string_view person);
std::string credit_code(int number);  // a different, valid one for each number
Json enterprise(std::string_view name, int number, std::string_view department, std::string_view area = "zone");
Json space(std::string_view enterprise, std::string_view number);
std::string identity_number(int number);  // a different one for each, with its check digit, of no region there is

}  // namespace zhiben::test
