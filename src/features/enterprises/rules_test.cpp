#include <doctest/doctest.h>

#include "features/enterprises/enterprise.hpp"

using namespace zhiben::enterprises;

TEST_CASE("credit codes: vectors of domain.md §10.1") {
    CHECK(judge_credit_code("91512081MA62K0260E") == CreditCode::good);
    CHECK(judge_credit_code("9131000063159284XQ") == CreditCode::good);
    CHECK(judge_credit_code("91350100M000100Y43") == CreditCode::good);
    CHECK(judge_credit_code("91140902MA0K000070") == CreditCode::good);         // the remainder is zero
    CHECK(judge_credit_code("91350211M0000XUF46") == CreditCode::wrong_check);  // issued wrongly, really in use
    CHECK(judge_credit_code("91350100M000100Y4Z") == CreditCode::wrong_character);
    CHECK(judge_credit_code("91512081MA62K0260") == CreditCode::wrong_length);
    CHECK(judge_credit_code("91512081MA62K0261E") == CreditCode::wrong_check);
}

TEST_CASE("name cores: likely the same, and surely not") {
    CHECK(name_core("忻州晋北 锻造（集团）有限公司") == name_core("忻州晋北锻造(集团)有限责任公司"));
    CHECK(name_core("晋北锻造有限公司") == name_core("晋北锻造"));
    CHECK(name_core("晋北锻造有限公司太原分公司") != name_core("晋北锻造有限公司"));
    CHECK(name_core("有限公司之家食品厂") != name_core("之家食品厂"));  // only at the end
    CHECK(name_core("公司") == "公司");
}

TEST_CASE("phones: mobiles, land lines, not just anything") {
    CHECK(valid_phone("13800000000"));
    CHECK(valid_phone("8123456"));
    CHECK(valid_phone("0350-3030000"));
    CHECK_FALSE(valid_phone("无"));
    CHECK_FALSE(valid_phone("12345"));
}
