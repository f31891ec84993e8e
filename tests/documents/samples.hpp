#pragma once
// Documents with every element, of invented offices and enterprises.

#include "kit/documents/document.hpp"
#include "kit/documents/qr.hpp"

namespace zhiben::test {

inline documents::Document official_report() {
    using namespace documents;
    Document made{.issuers = {"晋北经济开发区应急管理部"},
                  .number = "晋北开应急〔2023〕12号",
                  .title = "晋北经济开发区应急管理部关于有限空间作业治本攻坚工作开展情况的报告（第3期）",
                  .addressee = "区有限空间作业治本攻坚领导组办公室"};
    auto& blocks = made.blocks;
    const auto text = [&](std::string words) { blocks.emplace_back(Paragraph{.runs = {{.text = std::move(words)}}}); };
    const auto heading = [&](int level, std::string words) {
        blocks.emplace_back(Heading{.level = level, .runs = {{.text = std::move(words)}}});
    };
    text(
        "按照《晋北经济开发区有限空间作业治本攻坚行动方案》（晋北开党发〔2023〕34号）要求，现将本期（2023年11月10日至11"
        "月19日）工作开展情况报告如下。");
    heading(1, "一、工作开展情况");
    heading(2, "（一）安全宣传");
    blocks.emplace_back(Paragraph{
        .runs = {{.text = "组织开展宣传活动"},
                 {.text = "6", .bound = "figure:activities"},
                 {.text = "场，发放有限空间作业安全告知书"},
                 {.text = "1,286", .bound = "figure:deliveries"},
                 {.text = "份，张贴警示标识420处；企业负责人“一对一”签收率98.5%，未签收的企业已逐户上门补送。"}}});
    heading(2, "（二）隐患排查");
    text(
        "共检查企业148家次，建立有限空间台账612处，其中污水处理池、化粪池、反应釜、料仓等重点场所203处；发现一般隐患329"
        "项、重大隐患4项，已整改301项，整改率90.4%。");
    heading(3, "1. 未落实“先通风、再检测、后作业”");
    text("个别企业气体检测记录缺项，氧含量低于19.5%仍安排人员进入；已当场责令停止作业，并对主要负责人进行了约谈。");
    heading(4, "（1）检测仪器超期未检定");
    blocks.emplace_back(
        Paragraph{.runs = {{.text = "整改要求：", .bold = true},
                           {.text = "于2023年11月30日前完成检定，并将检定证书（编号：JD-2023-0117）报送"},
                           {.text = "行业监管部门", .underline = true},
                           {.text = "备案。"}}});
    blocks.emplace_back(Table{.columns = {{.width = 6},
                                          {.width = 20, .align = Align::left},
                                          {.width = 10},
                                          {.width = 10},
                                          {.width = 12, .align = Align::right}},
                              .header_rows = 2,
                              .rows = {{{.runs = {{.text = "序号"}}, .rows = 2},
                                        {.runs = {{.text = "行业"}}, .rows = 2},
                                        {.runs = {{.text = "有限空间（处）"}}, .columns = 2},
                                        {.runs = {{.text = "整改率（%）"}}, .rows = 2}},
                                       {{.runs = {{.text = "总数"}}}, {.runs = {{.text = "重点"}}}},
                                       {{.runs = {{.text = "1"}}},
                                        {.runs = {{.text = "食品加工（含腌制、酱制品企业及其配套的污水处理设施）"}}},
                                        {.runs = {{.text = "96"}}},
                                        {.runs = {{.text = "41"}}},
                                        {.runs = {{.text = "92.7"}}}},
                                       {{.runs = {{.text = "2"}}},
                                        {.runs = {{.text = "化工"}}},
                                        {.runs = {{.text = "305"}}, .columns = 2},
                                        {.runs = {{.text = "88.0"}}}},
                                       {{.runs = {{.text = "合计", .bold = true}}, .columns = 2},
                                        {.runs = {{.text = "612"}}},
                                        {.runs = {{.text = "203"}}},
                                        {.runs = {{.text = "90.4"}}}}},
                              .caption = {{.text = "表1  分行业有限空间情况"}}});
    blocks.emplace_back(Chart{.title = "各期发现与整改隐患数",
                              .labels = {"第1期", "第2期", "第3期"},
                              .series = {{"发现", {121.0, 97.0, 115.0}}, {"整改", {64.0, 110.0, 127.0}}},
                              .unit = "项",
                              .height_mm = 60});
    heading(1, "二、存在问题");
    text(
        "一是部分企业主体责任落实不到位，作业审批流于形式；二是小微企业专业力量不足，应急装备配备率偏低；三是外包作业“"
        "以包代管”现象仍未根除，承包单位人员变动频繁，培训考核跟不上。");
    heading(1, "三、下一步打算");
    text("坚持“一企一策”，对4项重大隐患逐项挂牌督办；对整改不力的企业依法实施“一案双罚”，公开曝光一批典型案例。");
    blocks.emplace_back(AttachmentsNote{
        {"有限空间管理台账", "有限空间统计表及整改情况逐项说明（含重大隐患治理方案、应急预案和验收材料）"}});
    blocks.emplace_back(Signature{.issuers = {"晋北经济开发区应急管理部"}, .date = Day::of(2023, 11, 9)});
    made.annexes.push_back(
        {.label = "附件1",
         .title = "有限空间管理台账",
         .blocks = {Table{.columns = {{.width = 1}, {.width = 3, .align = Align::left}, {.width = 3}, {.width = 2}},
                          .rows = {{{.runs = {{.text = "序号"}}},
                                    {.runs = {{.text = "企业名称"}}},
                                    {.runs = {{.text = "有限空间名称"}}},
                                    {.runs = {{.text = "是否重点"}}}},
                                   {{.runs = {{.text = "1"}}},
                                    {.runs = {{.text = "晋北示例食品有限公司"}}},
                                    {.runs = {{.text = "3号腌制池（12 m³）"}}},
                                    {.runs = {{.text = "是"}}}}}}},
         .landscape = true});
    made.colophon = {.copies = "区党工委办公室，区管委会办公室，各行业监管部门",
                     .printer = "晋北经济开发区应急管理部综合科",
                     .printed = Day::of(2023, 11, 9)};
    return made;
}

inline documents::Document inspection_form() {
    using namespace documents;
    Document made{.style = Style::form,
                  .issuers = {"晋北经济开发区应急管理部"},
                  .number = "（晋北开）应急检记〔2023〕18号",
                  .title = "现场检查记录"};
    auto& blocks = made.blocks;
    blocks.emplace_back(Fields{{{.label = "被检查单位：", .value = {{.text = "晋北示例食品有限公司"}}}}});
    blocks.emplace_back(Fields{{{.label = "地址：", .value = {{.text = "晋北经济开发区云中路18号"}}, .width = 2},
                                {.label = "电话：", .value = {{.text = "138****5678"}}}}});
    blocks.emplace_back(Fields{{{.label = "检查场所：", .value = {{.text = "腌制车间、污水处理站"}}},
                                {.label = "检查时间：", .value = {{.text = "2023年11月9日9时至11时"}}}}});
    blocks.emplace_back(
        Paragraph{.runs = {{.text = "我们是晋北经济开发区应急管理部行政执法人员"},
                           {.text = "　甲某、乙某　", .underline = true},
                           {.text = "，证件号码为"},
                           {.text = "　晋0000001、晋0000002　", .underline = true},
                           {.text = "，这是我们的证件（出示证件）。现依法对你单位进行现场检查，请予以配合。"}}});
    blocks.emplace_back(Heading{.level = 1, .runs = {{.text = "检查情况："}}});
    blocks.emplace_back(Table{
        .columns = {{.width = 1}, {.width = 6, .align = Align::left}, {.width = 2}, {.width = 4, .align = Align::left}},
        .rows = {{{.runs = {{.text = "序号"}}},
                  {.runs = {{.text = "检查内容"}}},
                  {.runs = {{.text = "结果"}}},
                  {.runs = {{.text = "问题描述"}}}},
                 {{.runs = {{.text = "1"}}},
                  {.runs = {{.text = "建立有限空间管理台账并及时更新"}}},
                  {.runs = {{.text = "合格"}}},
                  {.runs = {}}},
                 {{.runs = {{.text = "2"}}},
                  {.runs = {{.text = "作业前进行气体检测，检测时间不早于作业前30分钟"}}},
                  {.runs = {{.text = "不合格"}}},
                  {.runs = {{.text = "11月7日作业无检测记录"}}}}}});
    blocks.emplace_back(QrCode{.text = "https://example.invalid/d/0190-abc", .size_mm = 22, .align = Align::right});
    blocks.emplace_back(Image{.bytes = qr_png("照片"), .width_mm = 30, .caption = "3号腌制池入口"});
    blocks.emplace_back(
        Fields{{{.label = "检查人员（签名）：", .value = {}}, {.label = "被检查单位负责人（签名）：", .value = {}}}});
    blocks.emplace_back(Signature{.issuers = {"晋北经济开发区应急管理部"}, .date = {}, .seal = Seal::words});
    return made;
}

}  // namespace zhiben::test
