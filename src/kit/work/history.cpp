#include "kit/work/history.hpp"

#include "kit/base/digest.hpp"

namespace zhiben {
namespace {

// Every part with its length before it, so that no text can be moved from one part to the next unseen.
std::string digest_of(const Change& line) {
    std::string all;
    for (const std::string* part : {&line.actor, &line.actor_name, &line.door, &line.action, &line.kind, &line.record,
                                    &line.before, &line.after}) {
        all += std::to_string(part->size());
        all += ':';
        all += *part;
    }
    all += std::to_string(line.at.ms);
    return sm3_hex(all);
}

Change line_from(const db::Row& row) {
    Change line;
    line.seq = row.integer(0);
    line.at = {row.integer(1)};
    line.actor = row.text(2);
    line.actor_name = row.text(3);
    line.door = row.text(4);
    line.action = row.text(5);
    line.kind = row.text(6);
    line.record = row.text(7);
    line.before = row.text(8);
    line.after = row.text(9);
    return line;
}

struct Block {
    std::int64_t number = 0, first = 1, last = 0, lines = 0;
    std::string seal;
};

// On PostgreSQL: waits until no writer is on its way, but not for long. Writers queue behind this wait, and a long
// import must not hold up the whole office for the seal's sake: then it is sealed the next time.
bool no_writer_in_between(db::Connection& sql) {
    if (sql.engine() != db::Engine::postgres) return true;
    try {
        sql.savepoint([&] {
            sql.each(db::Query("select set_config('lock_timeout', '500ms', true)"), [](const db::Row&) {});
            sql.each(db::Query("select pg_advisory_xact_lock(7212023)"), [](const db::Row&) {});
        });
        return true;
    } catch (const db::Retry&) {
        return false;
    }
}

// The numbers of a block follow one another without a gap, unless PostgreSQL has lost some to transactions that failed:
// where there were none, the first gap is the line that was taken away.
std::optional<std::int64_t> first_missing(db::Connection& sql, std::int64_t after, const Block& block) {
    if (block.lines != block.last - after) return {};
    std::int64_t expected = after + 1;
    std::optional<std::int64_t> missing;
    sql.each(db::Query("select seq from history where seq > $1 and seq <= $2 order by seq", {after, block.last}),
             [&](const db::Row& row) {
                 if (!missing && row.integer(0) != expected) missing = expected;
                 ++expected;
             });
    if (!missing && expected <= block.last) missing = expected;
    return missing;
}

std::optional<Block> newest_block(db::Connection& sql) {
    std::optional<Block> out;
    sql.each(db::Query("select number, first_seq, last_seq, lines, seal from seals order by number desc limit 1"),
             [&](const db::Row& row) {
                 out = Block{row.integer(0), row.integer(1), row.integer(2), row.integer(3), std::string(row.text(4))};
             });
    return out;
}

}  // namespace

void write_history(WriteTx& tx, std::string_view action, std::string_view kind, std::string_view record,
                   std::string before, std::string after) {
    Change line;
    line.at = tx.now();
    line.actor = tx.actor().id;
    line.actor_name = tx.actor().name;
    line.door = tx.actor().door;
    line.action = action;
    line.kind = kind;
    line.record = record;
    line.before = std::move(before);
    line.after = std::move(after);
    const std::string digest = digest_of(line);
    // On PostgreSQL numbers are drawn before they are committed: while this shared lock is held the sealer waits, so
    // that no line can appear below a number it has passed.
    if (tx.sql().engine() == db::Engine::postgres)
        tx.sql().each(db::Query("select pg_advisory_xact_lock_shared(7212023)"), [](const db::Row&) {});
    tx.sql().run(
        db::Query("insert into history (at, actor, actor_name, door, action, kind, record, before, after, digest) "
                  "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                  {line.at.ms, line.actor, line.actor_name, line.door, line.action, line.kind, line.record,
                   std::move(line.before), std::move(line.after), digest}));
}

std::vector<Change> history_of(ReadTx& tx, std::string_view kind, std::string_view record) {
    std::vector<Change> out;
    const auto newest = newest_block(tx.sql());
    tx.sql().each(db::Query("select seq, at, actor, actor_name, door, action, kind, record, before, after from history "
                            "where record = $1 and kind = $2 order by seq",
                            {std::string(record), std::string(kind)}),
                  [&](const db::Row& row) {
                      out.push_back(line_from(row));
                      out.back().sealed = newest && out.back().seq <= newest->last;
                  });
    return out;
}

std::int64_t seal_history(db::Database& database, Instant now, std::int64_t most) {
    std::int64_t sealed = 0;
    database.write([&](db::Connection& sql) {
        sealed = 0;
        if (!no_writer_in_between(sql)) return;
        const Block before = newest_block(sql).value_or(Block{});
        Block block{before.number + 1, 0, before.last, 0, ""};
        std::string all = before.seal;
        sql.each(db::Query("select seq, digest from history where seq > $1 order by seq limit $2", {before.last, most}),
                 [&](const db::Row& row) {
                     if (block.lines++ == 0) block.first = row.integer(0);
                     block.last = row.integer(0);
                     all += std::to_string(block.last);
                     all += ':';
                     all += row.text(1);
                 });
        if (block.lines == 0) return;
        sql.run(db::Query(
            "insert into seals (number, first_seq, last_seq, lines, seal, at) values ($1, $2, $3, $4, $5, $6)",
            {block.number, block.first, block.last, block.lines, sm3_hex(all), now.ms}));
        sealed = block.lines;
    });
    return sealed;
}

std::string newest_seal(db::Connection& sql) {
    const auto block = newest_block(sql);
    return block ? block->seal : std::string();
}

Verdict verify_history(db::Connection& sql) {
    Verdict verdict;
    std::vector<Block> blocks;
    sql.each(db::Query("select number, first_seq, last_seq, lines, seal from seals order by number"), [&](const db::Row&
                                                                                                              row) {
        blocks.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3), std::string(row.text(4))});
    });
    std::string seal;
    std::int64_t last = 0;
    // Numbers begin at 1: what stands before them was put there past the program.
    sql.each(db::Query("select min(seq) from history where seq < 1"), [&](const db::Row& row) {
        if (row.null(0)) return;
        verdict.broken_line = row.integer(0);
        verdict.why = "第 " + std::to_string(row.integer(0)) + " 条历史记录不是由本系统写入的";
    });
    const auto broken = [&](const Block& block, std::optional<std::int64_t> line, const std::string& why) {
        if (!verdict.why.empty()) return;
        verdict.broken_block = block.number;
        verdict.broken_line = line;
        verdict.why = why;
    };
    for (const Block& block : blocks) {
        if (block.number != verdict.blocks + 1)
            broken(block, {}, "封存链缺少第 " + std::to_string(verdict.blocks + 1) + " 块");
        ++verdict.blocks;
        std::string all = seal;
        std::int64_t lines = 0;
        sql.stream(
            db::Query(
                "select seq, at, actor, actor_name, door, action, kind, record, before, after, digest from history "
                "where seq > $1 and seq <= $2 order by seq",
                {last, block.last}),
            [&](const db::Row& row) {
                const Change line = line_from(row);
                ++lines;
                if (digest_of(line) != row.text(10))
                    broken(block, line.seq, "第 " + std::to_string(line.seq) + " 条历史记录被改动过");
                all += std::to_string(line.seq);
                all += ':';
                all += row.text(10);
            });
        verdict.lines += lines;
        if (lines != block.lines)
            broken(block, lines < block.lines ? first_missing(sql, last, block) : std::nullopt,
                   "第 " + std::to_string(block.number) + " 块应有 " + std::to_string(block.lines) +
                       " 条历史记录，现有 " + std::to_string(lines) + " 条");
        if (sm3_hex(all) != block.seal)
            broken(block, {}, "第 " + std::to_string(block.number) + " 块的封存值与内容不符");
        seal = block.seal;
        last = block.last;
    }
    verdict.unsealed = sql.integer(db::Query("select count(*) from history where seq > $1", {last}));
    return verdict;
}

}  // namespace zhiben
