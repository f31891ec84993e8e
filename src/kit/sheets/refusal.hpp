#pragma once
// The refusals of a workbook, each with its remedy.

#include <string>

#include "kit/base/problem.hpp"

namespace zhiben::sheets {

inline Problem too_large(const std::string& what) {
    return Problem(Stop::too_large, "workbook_too_large",
                   "表格太大，没有读入：" + what + "。请删去空白的行、列和无关的工作表，或者分成几个文件再上传。");
}
inline Problem damaged(const std::string& what) {
    return Problem(Stop::malformed, "workbook_damaged",
                   "表格文件读不出来：" + what + "。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
}
inline Problem unsupported(const std::string& what, const std::string& remedy) {
    return Problem(Stop::unsupported, "workbook_unsupported", what + "，不能读入。" + remedy);
}
inline Problem protected_by_password() {
    return Problem(
        Stop::unsupported, "workbook_protected",
        "工作簿设有打开密码，不能读入。请用 Excel 或 WPS 打开，去掉密码（文件→信息→保护工作簿→用密码进行加密，"
        "清空密码）后保存，再上传。");
}

}  // namespace zhiben::sheets
