#include "features/sending/service.hpp"

#include <filesystem>
#include <vector>

#include "features/people/service.hpp"
#include "features/sending/sending.hpp"
#include "features/sending/store.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::sending {
namespace {

constexpr std::int64_t most_at_once = 20;
constexpr std::int64_t still_news_ms = 3LL * 24 * 3600 * 1000;

struct Due {
    std::string id, way, address, pattern, subject, body;
};

void write_mailing(WriteTx& tx, const std::string& channel, const Message& message) {
    const records::KindPtr kind = tx.kinds().get("mailings");
    records::Record draft = kind->fresh(tx.new_id());
    kind->set(draft, "channel", channel);
    kind->set(draft, "topic", message.topic);
    kind->set(draft, "subject", first_characters(message.subject, 200));
    kind->set(draft, "body", first_characters(message.body, 20000));
    if (!message.occasion.empty()) kind->set(draft, "occasion", message.occasion);
    kind->set(draft, "state", "waiting");
    kind->set(draft, "attempts", std::int64_t{0});
    kind->set(draft, "next_at", tx.now().ms);
    records::create_by_verb(tx, *kind, std::move(draft), "mailings.write");
}

// One for every channel that wants it and has not been told of this occasion.
void distribute(WriteTx& tx, const Message& message) {
    std::vector<std::string> channels;
    tx.sql().each(db::Query("select id from channels where archived = 0 and open = 1 and topics like $1 and "
                            "(department is null or $2 = '' or department = $2) and "
                            "substr($3, 1, length(scope_area)) = scope_area and ($4 = '' or not exists "
                            "(select 1 from mailings where channel = channels.id and occasion = $4)) order by n",
                            {"%|" + message.topic + "|%", message.department, message.area, message.occasion}),
                  [&](const db::Row& row) { channels.emplace_back(row.text(0)); });
    for (const std::string& channel : channels) write_mailing(tx, channel, message);
}

void empty_outbox(const Work& work, const Actor& actor) {
    bool any = false;
    work.read(actor, [&](ReadTx& tx) { any = tx.sql().exists(db::Query("select 1 from outbox limit 1")); });
    if (!any) return;
    work.write(actor, [&](WriteTx& tx) {
        tx.lock("outbox");
        std::vector<std::pair<std::int64_t, Message>> all;
        tx.sql().each(db::Query("select seq, topic, area, department, occasion, subject, body from outbox order by seq "
                                "limit 500"),
                      [&](const db::Row& row) {
                          all.emplace_back(row.integer(0), Message{.topic = std::string(row.text(1)),
                                                                   .subject = std::string(row.text(5)),
                                                                   .body = std::string(row.text(6)),
                                                                   .area = std::string(row.text(2)),
                                                                   .department = std::string(row.text(3)),
                                                                   .occasion = std::string(row.text(4))});
                      });
        for (const auto& [seq, message] : all) {
            distribute(tx, message);
            tx.sql().run(db::Query("delete from outbox where seq = $1", {seq}));
        }
    });
}

std::vector<Due> due_now(ReadTx& tx) {
    std::vector<Due> out;
    tx.sql().each(db::Query("select m.id, c.way, c.address, coalesce(c.pattern, ''), m.subject, coalesce(m.body, '') "
                            "from mailings m join channels c on c.id = m.channel where m.archived = 0 and "
                            "m.state = 'waiting' and m.next_at <= $1 order by m.next_at, m.n limit $2",
                            {tx.now().ms, most_at_once}),
                  [&](const db::Row& row) {
                      out.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                     std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5))});
                  });
    return out;
}

mail::Outcome attempt(const Due& due, const Ways& ways, Instant now) {
    if (due.way == "letter")
        return ways.letter(
            {.id = due.id, .to = due.address, .subject = due.subject, .body = due.body + "\n", .at = now});
    const std::string pattern = due.pattern.empty() ? usual_pattern : due.pattern;
    return ways.robot(due.address, robot_message(pattern, due.subject, due.body));
}

void keep(WriteTx& tx, const std::string& id, const mail::Outcome& outcome) {
    const records::KindPtr kind = tx.kinds().get("mailings");
    tx.lock(id);
    const records::Record before = records::get(tx, *kind, id);
    if (kind->text(before, "state") != "waiting") return;
    records::Record after = before;
    const std::int64_t attempts = kind->integer(before, "attempts") + 1;
    kind->set(after, "attempts", attempts);
    const auto wait = outcome.for_good ? std::nullopt : wait_ms(static_cast<int>(attempts));
    kind->set(after, "state", outcome.taken ? "sent" : wait ? "waiting" : "failed");
    kind->set(after, "next_at", !outcome.taken && wait ? db::Value(tx.now().ms + *wait) : db::Value());
    kind->set(after, "sent_at", outcome.taken ? db::Value(tx.now().ms) : db::Value());
    kind->set(after, "why", outcome.why.empty() ? db::Value() : db::Value(first_characters(outcome.why, 500)));
    records::save(tx, *kind, before, std::move(after), "mailings.try");
}

}  // namespace

void tell(WriteTx& tx, const Message& message) {
    tx.sql().run(db::Query(
        "insert into outbox (at, topic, area, department, occasion, subject, body) values ($1, $2, $3, $4, $5, $6, $7)",
        {tx.now().ms, message.topic, message.area, message.department, message.occasion, message.subject,
         message.body}));
}

void channel_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                   const records::Record& after) {
    if (after.archived || !kind.yes(after, "open")) return;
    const auto differs = [&](const char* field) { return kind.get(*before, field) != kind.get(after, field); };
    if (before && kind.yes(*before, "open") && !differs("address") && !differs("way") && !differs("pattern")) return;
    write_mailing(tx, after.id,
                  {.topic = "trial",
                   .subject = "发送试验：" + kind.text(after, "name"),
                   .body = "这个地址已在有限空间治本系统登记为发送渠道“" + kind.text(after, "name") +
                           "”。收到这条消息，说明今后的提醒也能收到。"});
    const records::KindPtr mailings = tx.kinds().get("mailings");
    for (const records::Record& one : records::belongings(tx, *mailings, after.id)) {
        if (mailings->text(one, "state") != "failed" || tx.now().ms - one.created.ms > still_news_ms) continue;
        records::Record again = one;
        mailings->set(again, "state", "waiting");
        mailings->set(again, "attempts", std::int64_t{0});
        mailings->set(again, "next_at", tx.now().ms);
        records::save(tx, *mailings, one, std::move(again), "mailings.again");
    }
}

Ways network(const std::string& files_folder) {
    const std::string folder = std::filesystem::path(files_folder).parent_path().string();
    return {.letter = [folder](const mail::Letter& letter) -> mail::Outcome {
                try {
                    const auto server = mail_server(folder);
                    if (!server) return {false, false, "没有设置邮件服务器：数据文件夹中没有 mail.toml"};
                    return mail::send(*server, letter);
                } catch (const Problem& wrong) {
                    return {false, false,
                            wrong.issues.empty() ? wrong.detail : "mail.toml 有误：" + wrong.issues.front().text};
                }
            },
            .robot = mail::post};
}

int send_due(const Work& work, const Ways& ways) {
    const Actor actor = people::system_actor("job");
    empty_outbox(work, actor);
    std::vector<Due> due;
    Instant now;
    work.read(actor, [&](ReadTx& tx) {
        due = due_now(tx);
        now = tx.now();
    });
    for (const Due& one : due) {
        const mail::Outcome outcome = attempt(one, ways, now);
        work.write(actor, [&](WriteTx& tx) { keep(tx, one.id, outcome); });
    }
    return static_cast<int>(due.size());
}

}  // namespace zhiben::sending
