#include "kit/documents/own_template.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "kit/base/problem.hpp"
#include "kit/base/shape.hpp"

namespace zhiben::documents {

OwnTemplate template_in_use(const std::string& folder, const std::string& name, std::string_view ours) {
    const std::string file = folder + "/" + name;
    if (std::ifstream in(file, std::ios::binary); in)
        return {{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}, file};
    if (ours.empty())
        throw Problem(Stop::not_found, "no_template",
                      "这种文书没有模板；请把模板保存为 " + file + "（写法见“怎样写文书模板”）");
    return {std::string(ours)};
}

Document render(const OwnTemplate& from, const Json& context) {
    try {
        return render_template(from.text, context);
    } catch (const Problem& problem) {
        if (from.file.empty()) throw;
        Problem told(Stop::invalid, "bad_template",
                     "文书模板有误，请改正 " + from.file + "；删去这个文件就用系统自带的模板");
        told.issues = problem.issues;
        if (told.issues.empty()) told.issues.push_back({"模板", "bad_template", problem.detail});
        throw told;
    }
}

void keep_own_template(const std::string& folder, const std::string& name, const std::string& text) {
    std::filesystem::create_directories(folder);
    const std::string file = folder + "/" + name, fresh = file + ".new";
    std::ofstream(fresh, std::ios::binary) << text;
    if (std::error_code failed; std::filesystem::file_size(fresh, failed) != text.size() || failed)
        throw Problem(Stop::internal, "not_kept", "模板没有写进 " + file + "，请检查磁盘空间和权限");
    std::filesystem::rename(fresh, file);
}

bool drop_own_template(const std::string& folder, const std::string& name) {
    return std::filesystem::remove(folder + "/" + name);
}

Json template_line(const std::string& folder, const std::string& code, const std::string& label) {
    const std::string file = folder + "/" + code + ".txt";
    return Json::object()
        .set("code", code)
        .set("label", label)
        .set("replaced", std::ifstream(file).good())
        .set("file", file);
}
Json template_line_shape() {
    return shape::object(
        {{"code", shape::text()}, {"label", shape::text()}, {"replaced", shape::truth()}, {"file", shape::text()}});
}

}  // namespace zhiben::documents
