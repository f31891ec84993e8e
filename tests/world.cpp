#include "world.hpp"

#include <filesystem>
#include <map>

#include "app/product.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/enterprises/enterprise.hpp"
#include "features/people/store.hpp"
#include "features/training/training.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/log.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::test {
namespace {

const Day first_day = Day::of(2023, 11, 19);

struct Person {
    const char *handle, *name, *role, *department, *area, *enterprise;
};
constexpr Person people_here[] = {
    {"admin", "管理员甲", "admin", "", "", ""},
    {"second admin", "管理员乙", "admin", "", "", ""},
    {"general", "综合组甲", "general", "", "zone", ""},
    {"far general", "综合组乙", "general", "", "far zone", ""},
    {"city general", "综合组丙", "general", "", "city", ""},
    {"emergency officer", "执法员甲", "officer", "emergency", "zone", ""},
    {"construction officer", "执法员乙", "officer", "construction", "zone", ""},
    {"far officer", "执法员丙", "officer", "far emergency", "far zone", ""},
    {"leader", "领导甲", "leader", "", "zone", ""},
    {"foundry user", "企业用户甲", "enterprise", "", "", "foundry"},
    {"drains user", "企业用户乙", "enterprise", "", "", "drains"},
};

std::string login_of(std::string_view handle) {
    std::string out(handle);
    for (char& c : out)
        if (c == ' ') c = '.';
    return out;
}

// Once a process: the password's hash, and the databases that every world is a copy of.
struct Ground {
    std::string hash = hash_password(password);
    std::map<db::Engine, std::unique_ptr<Scratch>> settled;
    int worlds = 0;
    Ground() {
        folder();  // made before this, so removed after it
        log::quiet(true);
    }
};
Ground& ground() {
    static Ground one;
    return one;
}
std::string key_file() { return (folder() / "key").string(); }

void make(WriteTx& tx, const char* kind_name, const std::string& name, const Json& members) {
    const records::KindPtr kind = tx.kinds().get(kind_name);
    records::Record draft = kind->fresh(id(name));
    raise_if_any(records::apply(tx, *kind, members, draft));
    records::create(tx, *kind, std::move(draft));
}

Json reference(const char* name) { return *name ? Json(id(name)) : Json(); }

void settle(WriteTx& tx) {
    const auto area = [&](const char* name, const char* label, const char* code, const char* level,
                          const char* parent) {
        make(tx, "areas", name,
             Json::object().set("name", label).set("code", code).set("level", level).set("parent", reference(parent)));
    };
    area("city", "忻州市", "1409", "city", "");
    area("zone", "开发区", "140902-kfq", "zone", "city");
    area("far zone", "示范区", "140902-sfq", "zone", "city");
    const auto department = [&](const char* name, const char* label, const char* where) {
        make(tx, "departments", name,
             Json::object().set("name", label).set("full_name", label).set("area", id(where)).set("reports", true));
    };
    department("emergency", "应急管理部", "zone");
    department("construction", "建设环保管理部", "zone");
    department("far emergency", "示范区应急管理部", "far zone");
    make(tx, "enterprises", "foundry", enterprise("忻州云中铸造有限公司", 1, "emergency"));
    make(tx, "enterprises", "dairy", enterprise("忻州云中乳业有限公司", 2, "emergency"));
    make(tx, "enterprises", "drains", enterprise("忻州云中排水有限公司", 3, "construction"));
    make(tx, "enterprises", "unclaimed", enterprise("忻州云中仓储有限公司", 4, ""));
    make(tx, "enterprises", "far mill", enterprise("忻州滨河面粉有限公司", 5, "far emergency", "far zone"));
    for (const Person& one : people_here) {
        make(tx, "users", one.handle,
             Json::object()
                 .set("login", login_of(one.handle))
                 .set("name", one.name)
                 .set("role", one.role)
                 .set("department", reference(one.department))
                 .set("area", reference(one.area))
                 .set("enterprise", reference(one.enterprise))
                 .set("phone", "13800000000"));
        people::keep_password_hash(tx, id(one.handle), ground().hash);
        people::open_session(tx, people::token_digest(token(one.handle)), id(one.handle), "test");
    }
}

const Scratch& settled(db::Engine engine) {
    auto& made = ground().settled[engine];
    if (made) return *made;
    auto scratch = std::make_unique<Scratch>(engine);
    auto database = scratch->open();
    auto clock = std::make_unique<FixedClock>(first_day);
    db::migrate(*database, db::embedded_migrations(), clock->now());
    app::Product product(std::move(database), std::move(clock), (folder() / "settling").string(), key_file());
    product.work().write(people::system_actor("command"), settle);
    made = std::move(scratch);
    return *made;
}

}  // namespace

struct World::Inside {
    explicit Inside(db::Engine engine) : scratch(engine, &settled(engine)) {}
    Scratch scratch;
    FixedClock* clock = nullptr;  // the product's own
    std::unique_ptr<app::Product> product;
};

std::string id(std::string_view name) {
    const std::string hex = sha256_hex(name);
    return "018bd000-" + hex.substr(0, 4) + "-7" + hex.substr(4, 3) + "-8" + hex.substr(7, 3) + "-" +
           hex.substr(10, 12);
}

std::string Answer::issue(std::string_view field) const {
    const Json* issues = body.find("issues");
    if (!issues || !issues->is_array()) return {};
    for (const Json& one : issues->items())
        if (one.text("field") == field) return one.text("code");
    return {};
}

World::World(db::Engine engine, Additions additions) : inside_(std::make_unique<Inside>(engine)) {
    auto database = inside_->scratch.open();
    auto clock = std::make_unique<FixedClock>(first_day);
    inside_->clock = clock.get();
    if (!additions.migrations.empty()) {
        std::vector<db::Migration> all = db::embedded_migrations();
        all.insert(all.end(), additions.migrations.begin(), additions.migrations.end());
        db::migrate(*database, all, clock->now());
    }
    const auto files = folder() / ("files-" + std::to_string(++ground().worlds));
    inside_->product =
        std::make_unique<app::Product>(std::move(database), std::move(clock), files.string(), key_file());
    for (records::Kind& kind : additions.kinds) inside_->product->kinds().add(std::move(kind));
}

World::~World() {
    const std::string files = context().files;
    inside_->product.reset();
    std::error_code ignored;
    std::filesystem::remove_all(files, ignored);
}

http::Request World::request(std::string_view person, std::string_view method, std::string_view path, const Json& body,
                             const Headers& headers) const {
    http::Request out;
    out.method = method;
    const std::size_t mark = path.find('?');
    out.path = "/api/v1" + http::decoded(path.substr(0, mark), false);
    if (mark != std::string_view::npos) out.query = http::parse_query(path.substr(mark + 1));
    out.peer = "192.0.2.1";
    out.headers["host"] = "zhiben.test";
    if (!person.empty()) out.headers["authorization"] = "Bearer " + token(person);
    for (const auto& [name, value] : headers) out.headers[name] = value;
    if (!body.is_null()) {
        out.headers["content-type"] = "application/json";
        out.body = body.dump();
    }
    return out;
}

Answer World::send(const http::Request& request) {
    Answer out;
    out.response = router().handle(request);
    out.status = out.response.status;
    if (!out.response.body.empty() && out.response.type.find("json") != std::string::npos)
        out.body = Json::parse(out.response.body);
    return out;
}

Answer World::call(std::string_view person, std::string_view method, std::string_view path, const Json& body,
                   const Headers& headers) {
    return send(request(person, method, path, body, headers));
}
Answer World::patch(std::string_view person, std::string_view path, std::int64_t version, const Json& body) {
    return call(person, "PATCH", path, body, {{"if-match", '"' + std::to_string(version) + '"'}});
}
Answer World::archive(std::string_view person, std::string_view path, std::int64_t version) {
    return call(person, "DELETE", path, {}, {{"if-match", '"' + std::to_string(version) + '"'}});
}

Actor World::actor(std::string_view person) {
    Actor out;
    read([&](ReadTx& tx) { out = people::load_actor(tx, id(person)); });
    return out;
}
void World::read(const std::function<void(ReadTx&)>& body) { work().read(people::system_actor("command"), body); }
void World::write(const std::function<void(WriteTx&)>& body) { work().write(people::system_actor("command"), body); }
void World::write_as(std::string_view person, const std::function<void(WriteTx&)>& body) {
    work().write(actor(person), body);
}
std::int64_t World::integer(const db::Query& query) {
    std::int64_t out = 0;
    database().read([&](db::Connection& sql) { out = sql.integer(query); });
    return out;
}

std::int64_t World::integer_of(const std::string& sql) { return integers_of({sql}).front(); }
std::vector<std::int64_t> World::integers_of(const std::vector<std::string>& questions) {
    return inside_->scratch.integers(questions);
}

const figures::Figures& World::figures() const { return inside_->product->figures(); }
void World::go_to(Day day) {
    clock().set(day);
    database().write([&](db::Connection& sql) {
        sql.run(db::Query("update sessions set created_at = $1, seen_at = $1", {clock().now().ms}));
    });
}
FixedClock& World::clock() { return *inside_->clock; }
db::Database& World::database() { return inside_->product->database(); }
const Work& World::work() const { return inside_->product->work(); }
const http::Router& World::router() const { return inside_->product->router(); }
const Context& World::context() const { return work().context(); }
void World::restart() {
    const Instant now = clock().now();
    const std::string files = context().files;
    inside_->product.reset();
    auto clock = std::make_unique<FixedClock>(now.day());
    clock->advance_ms(now.ms - clock->now().ms);
    inside_->clock = clock.get();
    inside_->product = std::make_unique<app::Product>(inside_->scratch.open(), std::move(clock), files, key_file());
}
void World::run_jobs() { inside_->product->jobs().drain(); }
db::Engine World::engine() const { return inside_->scratch.engine(); }

void on_each_engine(const std::function<void(World&)>& body, const Additions& additions) {
    for (const db::Engine engine : engines()) {
        INFO("on ", engine_name(engine));
        World world(engine, additions);
        body(world);
        campaign::renew_duties(world.work());
        world.read([](ReadTx& tx) {
            for (const figures::Difference& one : campaign::recount_duties(tx))
                FAIL_CHECK(one.figure << " of " << one.where << ": kept " << one.kept << ", counted " << one.counted);
        });
    }
}

std::string token(std::string_view person) { return "test-token-of-" + login_of(person); }

std::string credit_code(int number) {
    const std::string digits = std::to_string(number);
    const std::string body = "91140900MA" + std::string(7 - digits.size(), '0') + digits;
    for (const char check : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (enterprises::judge_credit_code(body + check) == enterprises::CreditCode::good) return body + check;
    throw std::logic_error("no check character fits " + body);
}

Json enterprise(std::string_view name, int number, std::string_view department, std::string_view area) {
    return Json::object()
        .set("name", name)
        .set("credit_code", credit_code(number))
        .set("industry", "C33 金属制品业")
        .set("sector", "machinery")
        .set("department", department.empty() ? Json() : Json(id(department)))
        .set("area", id(area))
        .set("address", "开发区云中路1号")
        .set("principal", "张三")
        .set("principal_phone", "13912345678")
        .set("safety_officer", "李四");
}

Json space(std::string_view of, std::string_view number) {
    return Json::object()
        .set("enterprise", id(of))
        .set("number", number)
        .set("name", "污水池")
        .set("type", "underground")
        .set("place", "厂区东侧")
        .set("quantity", 1)
        .set("factors", Json::array().push("oxygen"))
        .set("accidents", Json::array().push("poisoning"))
        .set("toxic", true)
        .set("operation", "never")
        .set("sign", true)
        .set("board", true)
        .set("procedure", true)
        .set("equipment", "四合一气体检测仪1台")
        .set("rescue", "三脚架1套")
        .set("controls", "上锁")
        .set("unit", "生产部")
        .set("manager", "王五")
        .set("approver", "李四")
        .set("manager_phone", "13712345678")
        .set("attendants", "赵六")
        .set("identified_on", "2023-11-09");
}

std::string identity_number(int number) {
    const std::string digits = std::to_string(number);
    const std::string body = "99000019900101" + std::string(3 - digits.size(), '0') + digits;
    for (const char check : std::string_view("0123456789X"))
        if (training::judge_identity(body + check).empty()) return body + check;
    throw std::logic_error("no check digit fits " + body);
}

void install_plan(World& world) {
    world.write([](WriteTx& tx) { campaign::install_plan(tx, campaign::embedded_text("xinzhou-2023-34.toml")); });
}

void exclude(World& world, std::string_view enterprise) {
    const std::string path = "/exclusions/" + id("exclusion of " + std::string(enterprise));
    const auto asked = world.put("admin", path,
                                 Json::object()
                                     .set("enterprise", id(enterprise))
                                     .set("reason", "elsewhere")
                                     .set("text", "迁出本区，现场已清空"));
    REQUIRE_MESSAGE(asked.status == 201, asked.response.body);
    const auto done = world.call("admin", "POST", path + "/approve",
                                 Json::object().set("id", id("approval of " + path)).set("by", "综合组甲"));
    REQUIRE_MESSAGE(done.status == 200, done.response.body);
}

}  // namespace zhiben::test
