#include "features/inspections/draw.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "kit/base/digest.hpp"

namespace zhiben::inspections {

std::uint32_t Lot::number() {
    const std::string digest = sha256_hex(seed_ + ':' + std::to_string(next_++));
    std::uint32_t out = 0;
    std::from_chars(digest.data(), digest.data() + 8, out, 16);
    return out;
}

std::size_t Lot::below(std::size_t n) {
    constexpr std::uint64_t all = 1ULL << 32;
    const std::uint64_t fair = all - all % n;
    std::uint64_t one = number();
    while (one >= fair) one = number();
    return static_cast<std::size_t>(one % n);
}

std::vector<std::size_t> Lot::pick(std::size_t count, std::size_t of) {
    std::vector<std::size_t> places(of);
    std::iota(places.begin(), places.end(), std::size_t{0});
    for (std::size_t j = 0; j < count; ++j) std::swap(places[j], places[j + below(of - j)]);
    places.resize(count);
    return places;
}

std::vector<Pick> draw(const std::string& seed, std::size_t enterprises, std::size_t officers, std::size_t wanted,
                       std::size_t team) {
    Lot lot(seed);
    std::vector<Pick> out;
    for (const std::size_t place : lot.pick(wanted, enterprises)) out.push_back({place, {}});
    for (Pick& one : out) one.officers = lot.pick(team, officers);
    return out;
}

std::string list_text(const std::vector<std::string>& enterprises, const std::vector<std::string>& officers) {
    std::string out;
    for (const std::string& id : enterprises) out += "E\t" + id + '\n';
    for (const std::string& name : officers) out += "P\t" + name + '\n';
    return out;
}

std::string commitment(const std::string& seed) { return sha256_hex(seed); }

Issues check_order(std::size_t found, const std::vector<std::string>& officers, std::int64_t wanted,
                   std::int64_t team) {
    Issues issues;
    if (found == 0)
        issues.push_back(
            {"sector", "nobody", "没有符合条件的企业，请放宽行业、涉及有限空间、声明或上次检查日期的条件", "行业领域"});
    else if (wanted > static_cast<std::int64_t>(found))
        issues.push_back({"enterprises_wanted", "too_many",
                          "符合条件的企业只有 " + std::to_string(found) + " 家，请减少抽取家数或放宽条件",
                          "抽取企业数"});
    if (team > static_cast<std::int64_t>(officers.size()))
        issues.push_back({"officers", "too_few",
                          "每家抽 " + std::to_string(team) + " 人，候选执法人员只有 " +
                              std::to_string(officers.size()) + " 人，请补充",
                          "候选执法人员"});
    for (std::size_t i = 0; i < officers.size(); ++i)
        if (std::find(officers.begin() + static_cast<std::ptrdiff_t>(i) + 1, officers.end(), officers[i]) !=
            officers.end())
            issues.push_back({"officers", "same_person", "候选执法人员不能重复：" + officers[i], "候选执法人员"});
    return issues;
}

}  // namespace zhiben::inspections
