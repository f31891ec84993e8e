#pragma once
// The text of a docx: word/document.xml, and the images that it shows.

#include <string>
#include <vector>

#include "kit/documents/flow.hpp"

namespace zhiben::documents {

struct Media {
    std::string name;  // media/image1.png
    std::string bytes;
};

struct DocxBody {
    std::string xml;
    std::vector<Media> media;
};
DocxBody docx_body(const Flow& flow);

}  // namespace zhiben::documents
