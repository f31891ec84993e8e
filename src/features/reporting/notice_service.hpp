#pragma once
// Notices: what somebody must know or do by a day, seen in the product and told outside.

#include <string>
#include <vector>

#include "features/reporting/rules_submission.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::reporting {

struct NoticeDraft {
    std::string occasion;  // the same occasion gives one notice, however often it comes up
    std::string department, title, text;
    std::string audience;  // department, general, leaders
    Day due;
    std::string topic = "report";  // of the channels it goes out by
    std::string area = {};         // id, for what is of no department
};
bool noticed(ReadTx& tx, const std::string& occasion);
void give_notice(WriteTx& tx, const NoticeDraft& draft);
// Of the notices that are due now, gives those whose occasion had none yet; how many. A chore's work.
int give_due(const Work& work, std::vector<NoticeDraft> (*due)(ReadTx&));

const char* words_of(Notice notice);     // 还有不到三天, 明天截止 …
const char* audience_of(Notice notice);  // whom this reminder is for

}  // namespace zhiben::reporting
