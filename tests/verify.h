#pragma once

#include <QTest>

/// QVERIFY2 for loops: makes the description of a failure only where there is one. QVERIFY2 makes it each time, which
/// can take longer than what is tested.
#define ACTISCOPE_VERIFY(statement, description) \
    do { \
        if (!(statement)) { \
            QTest::qVerify(false, #statement, static_cast<const char *>(description), __FILE__, __LINE__); \
            return; \
        } \
    } while (false)
