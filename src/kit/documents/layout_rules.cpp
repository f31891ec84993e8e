#include "kit/documents/layout_rules.hpp"

#include <array>

namespace zhiben::documents {
namespace {

constexpr double pitch = official_page.pitch;

// GB/T 9704-2012: body 3号仿宋 (5.2.2); levels 黑体, 楷体, 仿宋, 仿宋 (7.3.3); title 2号小标宋 (7.3.1); 附件 3号黑体
// (7.3.6); colophon 4号仿宋 (7.4).
constexpr std::array<Look, roles> official{{
    {.id = "Normal", .name = "正文", .indent = 2, .grid = true},
    {.id = "Heading1",
     .name = "一级标题",
     .font = Font::heiti,
     .indent = 2,
     .keep_next = true,
     .grid = true,
     .outline = 1},
    {.id = "Heading2",
     .name = "二级标题",
     .font = Font::kaiti,
     .indent = 2,
     .keep_next = true,
     .grid = true,
     .outline = 2},
    {.id = "Heading3", .name = "三级标题", .indent = 2, .keep_next = true, .grid = true, .outline = 3},
    {.id = "Heading4", .name = "四级标题", .indent = 2, .keep_next = true, .grid = true, .outline = 4},
    {.id = "Issuer",
     .name = "发文机关标志",
     .font = Font::title,
     .size = 40,
     .pitch = 0,
     .align = Align::center,
     .red = true},
    {.id = "Number", .name = "发文字号", .align = Align::center, .grid = true},
    {.id = "Title",
     .name = "公文标题",
     .font = Font::title,
     .size = 22,
     .pitch = 35,
     .align = Align::center,
     .keep_next = true},
    {.id = "Addressee", .name = "主送机关", .grid = true},
    {.id = "Flush", .name = "顶格正文", .grid = true},
    {.id = "AnnexLabel",
     .name = "附件标记",
     .font = Font::heiti,
     .align = Align::left,
     .keep_next = true,
     .grid = true},
    {.id = "Cell", .name = "表格文字", .size = 12, .pitch = 18, .align = Align::center},
    {.id = "Caption",
     .name = "图表标题",
     .font = Font::heiti,
     .size = 14,
     .pitch = pitch,
     .align = Align::center,
     .keep_next = true},
    {.id = "Colophon", .name = "版记", .size = 14, .pitch = 24, .align = Align::both},
    {.id = "Picture", .name = "图", .pitch = 0, .align = Align::center},
}};

constexpr std::array<Look, roles> forms{{
    {.id = "Normal", .name = "正文", .size = 14, .pitch = 24, .indent = 2},
    {.id = "Heading1",
     .name = "一级标题",
     .font = Font::heiti,
     .size = 14,
     .pitch = 24,
     .indent = 2,
     .keep_next = true,
     .outline = 1},
    {.id = "Heading2",
     .name = "二级标题",
     .font = Font::kaiti,
     .size = 14,
     .pitch = 24,
     .indent = 2,
     .keep_next = true,
     .outline = 2},
    {.id = "Heading3", .name = "三级标题", .size = 14, .pitch = 24, .indent = 2, .keep_next = true, .outline = 3},
    {.id = "Heading4", .name = "四级标题", .size = 14, .pitch = 24, .indent = 2, .keep_next = true, .outline = 4},
    {.id = "Issuer",
     .name = "机关名称",
     .font = Font::title,
     .size = 18,
     .pitch = 30,
     .align = Align::center,
     .keep_next = true},
    {.id = "Number", .name = "文书编号", .size = 14, .pitch = 30, .align = Align::center},
    {.id = "Title",
     .name = "文书名称",
     .font = Font::title,
     .size = 22,
     .pitch = 35,
     .align = Align::center,
     .keep_next = true},
    {.id = "Addressee", .name = "主送", .size = 14, .pitch = 24},
    {.id = "Flush", .name = "顶格正文", .size = 14, .pitch = 24},
    {.id = "AnnexLabel",
     .name = "附件标记",
     .font = Font::heiti,
     .size = 14,
     .pitch = 24,
     .align = Align::left,
     .keep_next = true},
    {.id = "Cell", .name = "表格文字", .size = 12, .pitch = 18, .align = Align::center},
    {.id = "Caption",
     .name = "图表标题",
     .font = Font::heiti,
     .size = 12,
     .pitch = 24,
     .align = Align::center,
     .keep_next = true},
    {.id = "Colophon", .name = "说明", .size = 10.5, .pitch = 16},
    {.id = "Picture", .name = "图", .pitch = 0, .align = Align::center},
}};

}  // namespace

const Look& look(Style style, Role role) {
    return (style == Style::official ? official : forms)[static_cast<std::size_t>(role)];
}

Page landscape(const Page& page) {
    return {.width = page.height,
            .height = page.width,
            .top = page.left,
            .left = page.bottom,
            .right = page.top,
            .bottom = page.right,
            .pitch = page.pitch,
            .size = page.size,
            .squeeze = 0};
}

}  // namespace zhiben::documents
