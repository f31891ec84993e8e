#pragma once
// 典型问题: what is wrong, by the item of the checklist that it fails (rules/checklist.toml), in the few words that
// annex 3's 典型问题摘要 uses.

#include <array>
#include <string_view>

namespace zhiben::hazards {

struct Defect {
    const char *code, *label;  // the code is that of the item
};
inline constexpr std::array<Defect, 20> defects{{{"systems", "安全管理制度不全"},
                                                 {"contracting", "外包作业管理缺失"},
                                                 {"ledger", "未辨识建账或者未及时更新"},
                                                 {"signs", "未设置警示标识"},
                                                 {"isolation", "未采取物理隔离"},
                                                 {"attendant", "监护人员不到位"},
                                                 {"approval", "作业审批不规范"},
                                                 {"ventilation", "未先通风、再检测、后作业"},
                                                 {"monitoring", "作业中未持续通风检测"},
                                                 {"equipment", "防护救援设备配备不足"},
                                                 {"maintenance", "设备维护检定不到位"},
                                                 {"training", "专题培训不到位"},
                                                 {"temporary_workers", "临时工、外包工未经培训"},
                                                 {"drills", "无处置方案或者未演练"},
                                                 {"explosion_proof", "设备不防爆"},
                                                 {"briefing", "作业前未安全交底"},
                                                 {"hazard_records", "隐患排查治理未记录通报"},
                                                 {"delegation", "审批没有书面委托"},
                                                 {"idle_spaces", "停用设施未纳入管控"},
                                                 {"publicity", "宣传资料、规程未到岗"}}};

inline constexpr bool is_defect(std::string_view code) {
    for (const Defect& one : defects)
        if (one.code == code) return true;
    return false;
}

// The figure that counts what departments found of it: «hazards_defect_signs».
inline constexpr std::string_view defect_figure = "hazards_defect_";

}  // namespace zhiben::hazards
