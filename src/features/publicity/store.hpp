#pragma once
#include <vector>

#include "features/publicity/article.hpp"
#include "features/publicity/drill.hpp"
#include "features/publicity/signage.hpp"
#include "kit/figures/figure.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::publicity {

inline constexpr const char* group = "安全宣传";

records::Field enterprise_field();  // the owner of all that is done about an enterprise

// The register that coverage is counted over (places_store.cpp).
records::Kind workshops();  // 车间
records::Kind posts();      // 岗位

// Into enterprises (visits_store.cpp).
records::Kind visits();      // 进企宣传
records::Kind deliveries();  // 资料发放签收
records::Kind slogans();     // 标语、横幅、展板

// 标识检查 (signage_store.cpp)
records::Kind signage_checks();
records::Kind signage_steps();
inline constexpr records::Stepped signage_stepped{"signage_checks", "signage_steps", "signage_check"};
std::vector<records::Verb> signage_verbs();
Signage load_signage(const records::Kind& kind, const records::Record& record);

// 应急演练 (drill_store.cpp)
records::Kind drills();
records::Kind drill_steps();
inline constexpr records::Stepped drill_stepped{"drills", "drill_steps", "drill"};
std::vector<records::Verb> drill_verbs();
Drill load_drill(const records::Kind& kind, const records::Record& record);

// Into net and screens (article_store.cpp): one desk of a zone, seen by all its staff.
records::Kind articles();          // 稿件
records::Kind article_readings();  // 阅读量: one a look at the counter, with what it rose by
records::Kind article_steps();
inline constexpr records::Stepped article_stepped{"articles", "article_steps", "article"};
std::vector<records::Verb> article_verbs();
Article load_article(const records::Kind& kind, const records::Record& record);
// A follower of articles: the readings of one that was removed go with it.
void article_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after);

std::vector<figures::Figure> figures();  // annex 4 (domain.md §2.4)

// An issue for each form field but the remark that differs: what was confirmed, held or published is what it was.
Issues locked_fields(const records::Kind& kind, const records::Record& before, const records::Record& after,
                     const std::string& why);

}  // namespace zhiben::publicity
