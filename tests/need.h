#pragma once

#include <QTest>

/// Skips a test where a package that it needs is missing. Of those that tests/run installs; so where CI is set the test
/// fails instead, or CI would pass without it. What CI may do without, LaTeX for example, is an ordinary QSKIP.
#define ACTISCOPE_NEEDS(found, package) \
    do { \
        if (!(found)) { \
            if (!qEnvironmentVariableIsEmpty("CI")) \
                QFAIL("Continuous integration lacks " package ", which tests/run installs."); \
            QSKIP("Needs " package "."); \
        } \
    } while (false)
