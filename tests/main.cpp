#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// libxlsxwriter 1.1.4 never frees the formula of a drop-down list (some 20 bytes a list of a template); no call of ours
// can. LeakSanitizer, where the tests are built with it, asks this function what not to report.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
extern "C" const char* __lsan_default_suppressions() { return "leak:lxw_strdup\n"; }
