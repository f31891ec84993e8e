#pragma once
// Documents from a text that an office can write in Notepad (docs/templates.md has the same for its readers):
//
//   @样式：公文                      or 表单
//   @发文机关：…  @发文字号：…  @签发人：…  @标题：…  @主送：…
//   # 工作开展情况                   a heading of level 1…4 (#, ##, ###, ####); 一、（一）1.（1） is put in front
//   unless
//                                   it is there
//   正文……                          a line is a paragraph; empty lines are for the eye
//   **加粗** __下划线__ {黑体:…} {楷体:…}   ______ is a blank to be filled in
//   |序号|企业名称|数量|             a table; the rows above |---|:---|---:| are its header, the colons align a column,
//   the
//   |--|:------|--:|               dashes are its width; a cell with only < belongs to its left, one with only ^ to the
//   |{{序号}}|{{名称}}|{{数量}}|    cell above
//   @表题：…（before the table） @填写：被检查单位={{名称}}|电话={{电话}}
//   @附件：名称  @落款：机关；机关|2023-11-09|留空   (or 无, 盖章字样)
//   @分页  @附件页：附件1|标题  @附件页横：附件1|标题  @居中：…  @右对齐：…  @顶格：…
//   @二维码：网址|25|说明  @图片：名称|60|说明   (mm)
//   @抄送：…  @印发机关：…  @印发日期：…
//   // a line for the author only
//
// with placeholders as placeholders.hpp describes. A tag alone on its line takes the line with it. What a placeholder
// brings in is text, whatever marks are in it; its line breaks begin new paragraphs.

#include <map>
#include <string>
#include <string_view>

#include "kit/documents/document.hpp"

namespace zhiben::documents {

using Pictures = std::map<std::string, std::string>;  // by name: the bytes of a png or jpeg

// Throws Problem with all that is wrong, each with its line: an unknown placeholder, an unknown @word, an open block, a
// picture that was not given, a document beyond 10 MB.
Document render_template(std::string_view text, const Json& context, const Pictures& pictures = {});

}  // namespace zhiben::documents
