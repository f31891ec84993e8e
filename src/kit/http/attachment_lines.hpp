#pragma once
// Attachments as lines of a list, each with the record that it hangs on.

#include "kit/files/attached.hpp"
#include "kit/files/attachments.hpp"
#include "kit/http/router.hpp"

namespace zhiben::http {

Json attachment_line(ReadTx& tx, const files::Attachment& one);
Json attachment_line_shape();
// A page of them; `after` of the address is the number of lines before it.
Response attachment_lines(ReadTx& tx, const Call& call, const std::vector<files::Attached>& to);

}  // namespace zhiben::http
