// Writes the sample documents into a folder for the eye and for tests/documents/libreoffice_test.py.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "documents/samples.hpp"

using namespace zhiben;

TEST_SUITE("documents") {
    TEST_CASE("documents: samples for other programs") {
        const char* folder = std::getenv("ZHIBEN_TEST_DOCUMENTS");
        const auto write = [&](const std::string& name, const documents::Document& document) {
            const std::string docx = documents::to_docx(document), pdf = documents::to_pdf(document);
            CHECK(docx.starts_with("PK\3\4"));
            CHECK(pdf.starts_with("%PDF-"));
            if (!folder) return;
            std::ofstream(std::string(folder) + "/" + name + ".docx", std::ios::binary) << docx;
            std::ofstream(std::string(folder) + "/" + name + ".pdf", std::ios::binary) << pdf;
        };
        write("report", test::official_report());
        write("form", test::inspection_form());
    }
}
