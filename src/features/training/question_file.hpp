#pragma once
// The bank of questions as files of data (content/README.md), read with toml++.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "features/training/paper.hpp"

namespace zhiben::training {

struct QuestionFile {
    std::string name;
    std::string_view text;
};
using Topics = std::map<int, std::string>;

Topics load_topics(std::string_view text);
// Throws Problem with all that is wrong, each with its file and line.
std::vector<Question> load_questions(const std::vector<QuestionFile>& files, const Topics& topics);

// The files that came with the program.
std::string_view embedded_text(std::string_view file);  // for "" their names, a line each
const Topics& embedded_topics();
std::vector<Question> embedded_questions();

}  // namespace zhiben::training
