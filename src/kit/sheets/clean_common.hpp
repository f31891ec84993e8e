#pragma once
// What all cleaning functions do first.

#include <optional>
#include <string>

#include "kit/sheets/clean.hpp"

namespace zhiben::sheets {

bool means_not_applicable(std::string_view text);
bool means_nothing(std::string_view text);  // 无, 没有, 暂无: not applicable where a number or a day is asked

// The Chinese numeral at the head of `text` (十二, 二十三, 一百零五; at most 9999), taken off it.
std::optional<int> take_chinese_numeral(std::u32string_view& text);

// The answer when the cell holds no usable value at all: blank, an error, a formula that was not calculated, '/'.
template <typename T> std::optional<Cleaned<T>> no_value(const Cell& cell) {
    if (cell.type == CellType::error)
        return Cleaned<T>{Clean::wrong, {}, "单元格是错误值 " + cell.text + "，请改正公式或直接填写内容"};
    if (cell.type == CellType::formula_without_value)
        return Cleaned<T>{
            Clean::wrong, {}, "单元格是公式，但文件里没有计算结果，请用 Excel 或 WPS 打开保存一次，或直接填写内容"};
    if (cell.type == CellType::blank) return Cleaned<T>{};
    if (means_not_applicable(cell.text)) return Cleaned<T>{Clean::not_applicable, {}, {}};
    return std::nullopt;
}

inline std::string lost_digits_reason() {
    return "这里是数值格式，超过 15 位的数字已被表格软件改掉后几位，请先把单元格设为“文本”格式再重新填写";
}

}  // namespace zhiben::sheets
