#include "app/usage.hpp"

namespace zhiben::app {
namespace {

std::string after(const std::string& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? text : text.substr(at + mark.size());
}

// What the library says in English, by its sort of error.
std::string meaning(const CLI::App& cli, const CLI::Error& error) {
    const std::string text = error.what(), sort = error.get_name();
    const std::vector<std::string> unknown = cli.remaining();
    if (cli.get_subcommands().empty()) return unknown.empty() ? "缺少命令" : "没有“" + unknown.front() + "”这个命令";
    if (sort == "RequiredError")
        return text == "A subcommand is required" ? "缺少下一级命令"
                                                  : "缺少 " + text.substr(0, text.find(" is required"));
    if (text.find("not expected: ") != std::string::npos) return "多出了不认识的参数：" + after(text, "expected: ");
    if (sort == "ValidationError" && text.find("does not exist") != std::string::npos)
        return "没有这个文件：" + after(text, "not exist: ");
    if (sort == "ConversionError") return "参数的值不对：" + after(text, "convert: ");
    if (sort == "ArgumentMismatch") return "参数后面少了值：" + text.substr(0, text.find(':'));
    if (sort == "ExcludesError") return "这两个参数只能用一个：" + text;
    return text;
}

std::string failure(const CLI::App* cli, const CLI::Error& error) {
    std::string called = "zhiben";
    for (const CLI::App* at = cli; !at->get_subcommands().empty();) {
        at = at->get_subcommands().front();
        called += " " + at->get_name();
    }
    return "zhiben：" + meaning(*cli, error) + "\n用法见 " + called + " --help\n";
}

// The library has its English in each command, and in the groups as names.
void translate(CLI::App& command, const std::shared_ptr<CLI::Formatter>& format) {
    command.formatter(format);
    if (command.get_help_ptr() != nullptr) command.get_help_ptr()->description("显示用法");
    for (CLI::Option* option : command.get_options([](CLI::Option*) { return true; }))
        if (option->get_group() == "Options") option->group("选项");
    for (CLI::App* one : command.get_subcommands([](CLI::App*) { return true; })) {
        one->group("命令");
        translate(*one, format);
    }
}

}  // namespace

void speak_chinese(CLI::App& cli) {
    const auto format = std::make_shared<CLI::Formatter>();
    for (const auto& [english, chinese] : {std::pair{"Usage", "用法"},
                                           {"Positionals", "参数"},
                                           {"OPTIONS", "选项"},
                                           {"SUBCOMMAND", "命令"},
                                           {"REQUIRED", "必填"},
                                           {"Excludes", "不能同时用"},
                                           {"TEXT", "文字"},
                                           {"TEXT:FILE", "文件"},
                                           {"INT", "整数"}})
        format->label(english, chinese);
    translate(cli, format);
    cli.failure_message(failure);
}

}  // namespace zhiben::app
