#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// What the libraries never free and no call of ours can: libxlsxwriter 1.1.4 the formula of a drop-down list (some 20
// bytes a list of a template), cairo 1.16 some tables of the fonts it subsets when a PDF is finished, fontconfig its
// settings. LeakSanitizer, where the tests are built with it, asks this function what not to report.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
extern "C" const char* __lsan_default_suppressions() {
    return "leak:lxw_strdup\nleak:libcairo.so\nleak:libfontconfig.so\n";
}

// AddressSanitizer keeps what was freed for a while, to notice who uses it still. By default a quarter of a gigabyte,
// whose pages cost a quarter of the tests' time; 32 MB are many requests yet. $ASAN_OPTIONS goes before.
extern "C" const char* __asan_default_options();  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
extern "C" const char* __asan_default_options() { return "quarantine_size_mb=32"; }
