#include "features/sending/store.hpp"

#include "features/people/roles.hpp"
#include "features/sending/sending.hpp"
#include "kit/base/problem.hpp"
#include "kit/mail/mail.hpp"

namespace zhiben::sending {
namespace {

using enum records::Type;

const std::vector<records::Choice> topics{{"report", "期报报送、退回、催报"},
                                          {"hazard", "重大隐患、隐患逾期"},
                                          {"task", "工作任务到期"},
                                          {"trial", "发送试验"}};

Issues check_channel(const records::Kind& kind, const records::Record*, const records::Record& after, Day) {
    const std::string address = kind.text(after, "address");
    if (kind.text(after, "way") == "letter") {
        const std::string wrong = mail::wrong_address(address);
        return wrong.empty() ? Issues{} : Issues{{"address", "address", wrong}};
    }
    if (!address.starts_with("https://") && !address.starts_with("http://"))
        return {{"address", "address", "群机器人的地址应以 https:// 或 http:// 开头"}};
    const std::string pattern = kind.text(after, "pattern");
    const std::string wrong = pattern.empty() ? std::string() : wrong_pattern(pattern);
    return wrong.empty() ? Issues{} : Issues{{"pattern", "pattern", wrong}};
}

}  // namespace

records::Kind channels() {
    return {
        .name = "channels",
        .table = "channels",
        .label = "发送渠道",
        .fields =
            {{.name = "name", .label = "名称", .must = true, .listed = true, .searched = true, .max = 60},
             {.name = "way",
              .label = "方式",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = {{"letter", "电子邮件"}, {"robot", "群机器人"}}},
             {.name = "address",
              .label = "地址",
              .must = true,
              .listed = true,
              .max = 500,
              .help = "电子邮件地址；或群机器人给出的网址"},
             {.name = "topics", .label = "发送内容", .type = choices, .must = true, .listed = true, .choices = topics},
             {.name = "area", .label = "区域", .type = reference, .must = true, .refers = "areas"},
             {.name = "department",
              .label = "只发这个部门的",
              .type = reference,
              .listed = true,
              .refers = "departments",
              .help = "留空则区域内所有部门的都发"},
             {.name = "pattern",
              .label = "机器人消息格式",
              .type = long_text,
              .max = 2000,
              .help = std::string("留空用企业微信、钉钉的文本消息：") + usual_pattern},
             {.name = "open", .label = "启用", .type = yes_no, .must = true, .listed = true, .preset = "1"}},
        .group = "系统管理",
        .readers = people::admin | people::general | people::system,
        .creators = people::admin,
        .writers = people::admin,
        .archivers = people::admin,
        .area_field = "area",
        .department_field = "department",
        .sort = "name",
        .imports = false,
        .check = check_channel};
}

records::Kind mailings() {
    return {
        .name = "mailings",
        .table = "mailings",
        .label = "发送记录",
        .fields =
            {{.name = "channel",
              .label = "渠道",
              .type = reference,
              .listed = true,
              .fixed = true,
              .refers = "channels"},
             {.name = "topic", .label = "内容类别", .type = choice, .listed = true, .fixed = true, .choices = topics},
             {.name = "subject", .label = "标题", .listed = true, .searched = true, .fixed = true},
             {.name = "body", .label = "正文", .type = long_text, .fixed = true, .max = 20000},
             {.name = "occasion", .label = "事由编号", .fixed = true, .max = 200},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"waiting", "待发"}, {"sent", "已发"}, {"failed", "没有发出"}}},
             {.name = "attempts", .label = "已试次数", .type = integer, .listed = true, .fixed = true},
             {.name = "next_at", .label = "下次再试", .type = instant, .fixed = true},
             {.name = "sent_at", .label = "发出时间", .type = instant, .listed = true, .fixed = true},
             {.name = "why", .label = "原因", .listed = true, .fixed = true, .max = 500}},
        .title = "subject",
        .group = "系统管理",
        .readers = people::admin | people::general | people::system,
        .owner = "channel",
        .imports = false};
}

}  // namespace zhiben::sending
