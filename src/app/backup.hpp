#pragma once
#include <string>

#include "app/product.hpp"

namespace zhiben::app {

// One zip with a consistent copy of the database, the key of the personal numbers and all attachments; while serving.
// Written beside and renamed, so that a half-written backup never has the name of a whole one. SQLite only.
void backup(Product& product, const std::string& data, const std::string& file);
// Into a folder that does not exist yet or is empty; what is there is never overwritten.
void restore(const std::string& data, const std::string& file);

}  // namespace zhiben::app
